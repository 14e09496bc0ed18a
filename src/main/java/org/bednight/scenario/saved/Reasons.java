package org.bednight.scenario.saved;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bednight.authority.AuthorityCode;
import org.bednight.language.Counted;
import org.bednight.ledger.RecordedChange;
import org.bednight.money.Money;

/** Says in sentences what lies between two runs of a saved scenario. */
final class Reasons {

    /** Changes that leave the facts as they are. */
    private static final Set<String> OF_SCENARIOS = Set.of(SavedScenarios.SAVE, SavedScenarios.RETIRE);

    private static final int LISTED = 5;

    private final ScenarioRun before;
    private final ScenarioRun now;
    private final Rerun.Moved moved;

    private Reasons(ScenarioRun before, ScenarioRun now, Rerun.Moved moved) {
        this.before = before;
        this.now = now;
        this.moved = moved;
    }

    /**
     * Returns the sentences.
     *
     * @param changes those of the audit log between the data versions of the two
     */
    static List<String> of(
            ScenarioRun before,
            ScenarioRun now,
            Rerun.Moved moved,
            AuthorityCode authority,
            List<RecordedChange> changes) {
        return new Reasons(before, now, moved).write(authority, changes);
    }

    private List<String> write(AuthorityCode authority, List<RecordedChange> changes) {
        var sentences = new ArrayList<String>();
        if (before.dataVersion() != now.dataVersion()) {
            sentences.add("Data version %d → %d: %s."
                    .formatted(before.dataVersion(), now.dataVersion(), facts(authority, changes)));
        }
        if (!before.asAt().equals(now.asAt())) {
            sentences.add("As at %s → %s: the nights between were %s."
                    .formatted(
                            before.asAt(),
                            now.asAt(),
                            before.asAt().isBefore(now.asAt())
                                    ? "projected, and are slept"
                                    : "slept, and are projected again"));
        }
        if (!before.software().equals(now.software())) {
            sentences.add("Software %s → %s.".formatted(before.software(), now.software()));
        }
        if (sentences.isEmpty()) {
            sentences.add("Nothing on which the figures rest has changed: data version %d, as at %s."
                    .formatted(now.dataVersion(), now.asAt()));
        }
        sentences.add(movement());
        return sentences;
    }

    private static String facts(AuthorityCode authority, List<RecordedChange> changes) {
        var facts = changes.stream()
                .filter(change -> !OF_SCENARIOS.contains(change.action()))
                .toList();
        var own = facts.stream()
                .filter(change ->
                        change.authority() == null || change.authority().equals(authority.value()))
                .map(RecordedChange::action)
                .toList();
        int others = facts.size() - own.size();
        return (own.isEmpty() ? "no change for this authority" : counted(own))
                + (others == 0
                        ? ""
                        : ", and %d for other authorities, from which stays and arrivals are learned too"
                                .formatted(others));
    }

    private static String counted(List<String> actions) {
        var kinds = actions.stream().distinct().toList();
        var listed = kinds.stream()
                .limit(LISTED)
                .map(kind -> "%d × %s"
                        .formatted(actions.stream().filter(kind::equals).count(), kind))
                .collect(Collectors.joining(", "));
        return kinds.size() > LISTED
                ? listed + " and %s of changes".formatted(Counted.of(kinds.size() - LISTED, "more kind"))
                : listed;
    }

    private String movement() {
        var base = moved.base().outturn();
        var scenario = moved.scenario().outturn();
        var budget = moved.scenario().budget();
        var chance = moved.scenario().probabilityOfOverspend();
        var sentence = base.pence() == 0 && scenario.pence() == 0
                ? "The outturn has not moved"
                : "The what-if's outturn moved by %s: %s in the forecast itself, %s in what the adjustments change"
                        .formatted(signed(scenario), signed(base), signed(scenario.minus(base)));
        return sentence
                + (budget == null || budget.pence() == 0 ? "" : "; its budget by " + signed(budget))
                + (chance == null || chance.signum() == 0
                        ? ""
                        : "; its chance of an overspend by %+.4f".formatted(chance))
                + ".";
    }

    private static String signed(Money amount) {
        return amount.isNegative() ? "-£" + Money.ZERO.minus(amount) : "+£" + amount;
    }
}
