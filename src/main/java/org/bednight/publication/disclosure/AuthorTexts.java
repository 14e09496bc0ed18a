package org.bednight.publication.disclosure;

import java.util.List;
import org.bednight.publication.frozen.FrozenDefinition;
import org.bednight.publication.frozen.FrozenPublication;
import org.bednight.publication.frozen.FrozenWhatIf;

/** The author's own texts, which may name a child: the public sees those that the author marked public. */
final class AuthorTexts {

    private static final String SCENARIOS = "scenarios";

    private final FrozenPublication frozen;
    private final FrozenDefinition definition;
    private final Redaction redaction;

    AuthorTexts(FrozenPublication frozen, Redaction redaction) {
        this.frozen = frozen;
        this.definition = frozen.definition();
        this.redaction = redaction;
    }

    void redact() {
        for (var text : List.of("purpose", "recommendation", "preparedBy", "reserve", "implications", "lessons")) {
            if (!definition.isPublic(text)) {
                redaction.remove(definition.textPlace(text), Rule.UNCHECKED);
            }
        }
        for (var list : List.of("commentary", "notes")) {
            if (!definition.isPublic(list)) {
                redaction.empty(definition.textPlace(list), Rule.UNCHECKED);
            }
        }
        if (!definition.isPublic("mitigations")) {
            mitigations();
        }
        frozen.templateSections().stream()
                .filter(section -> !section.isInPublic())
                .flatMap(section -> section.textPlaces().stream())
                .forEach(text -> redaction.remove(text, Rule.UNCHECKED));
        redaction.empty(definition.textPlace(SCENARIOS), Rule.UNCHECKED);
        if (!definition.isPublic(SCENARIOS)) {
            scenarios();
        }
    }

    private void mitigations() {
        int number = 1;
        for (var mitigation : definition.mitigations()) {
            redaction.replace(mitigation.whatPlace(), "Mitigation %d".formatted(number++), Rule.UNCHECKED);
            redaction.replace(mitigation.ownerPlace(), "withheld", Rule.UNCHECKED);
        }
    }

    /** The words of a step hold the names and owners that its adjustment has. */
    private void scenarios() {
        int number = 1;
        for (var scenario : frozen.scenarios()) {
            redaction.replace(scenario.namePlace(), "What-if %d".formatted(number++), Rule.UNCHECKED);
            parts(scenario);
        }
    }

    private void parts(FrozenWhatIf scenario) {
        int step = 1;
        for (var each : scenario.steps()) {
            redaction.replace(each.wordsPlace(), "Step %d".formatted(step++), Rule.UNCHECKED);
        }
        int other = 1;
        for (var each : scenario.others()) {
            redaction.replace(each.namePlace(), "Other cost %d".formatted(other++), Rule.UNCHECKED);
        }
    }
}
