package org.bednight.publication.movement;

import java.util.List;
import java.util.stream.Collectors;
import org.bednight.money.Money;
import org.bednight.publication.style.Wording;

/** What moved the variance, in one sentence. */
final class MovementSentence {

    private MovementSentence() {}

    /** Returns the sentence that names each step which moved the variance. */
    static String of(String against, Money change, List<Movement.Step> steps, Wording wording) {
        var start = change.pence() == 0
                ? "Since %s the variance has not moved".formatted(against)
                : "Since %s the variance has moved by %s, towards an %s"
                        .formatted(against, wording.size(change.pounds()), Wording.position(change.pounds()));
        var moved = steps.stream()
                .filter(step -> step.amount().pence() != 0)
                .map(step -> "%s %s %s"
                        .formatted(
                                step.words(),
                                step.amount().isNegative() ? "took off" : "added",
                                wording.size(step.amount().pounds())))
                .collect(Collectors.joining("; "));
        return moved.isEmpty() ? start + "." : start + ": " + moved + ".";
    }
}
