package org.bednight.publication.disclosure;

import java.util.List;
import org.bednight.publication.frozen.Frozen;

/** The author's own texts, which may name a child: the public sees those that the author marked public. */
final class AuthorTexts {

    private static final String DEFINITION = "/definition/";

    private final Frozen frozen;
    private final Redaction redaction;
    private final List<String> marked;

    AuthorTexts(Frozen frozen, Redaction redaction) {
        this.frozen = frozen;
        this.redaction = redaction;
        this.marked = frozen.texts(DEFINITION + "publicTexts");
    }

    void redact() {
        for (var text : List.of("purpose", "recommendation", "preparedBy", "reserve", "implications", "lessons")) {
            if (!isPublic(text)) {
                redaction.remove(DEFINITION + text, Rule.UNCHECKED);
            }
        }
        for (var list : List.of("commentary", "notes")) {
            if (!isPublic(list)) {
                redaction.empty(DEFINITION + list, Rule.UNCHECKED);
            }
        }
        if (!isPublic("mitigations")) {
            mitigations();
        }
        redaction.empty(DEFINITION + "scenarios", Rule.UNCHECKED);
        if (!isPublic("scenarios")) {
            scenarios();
        }
    }

    private boolean isPublic(String text) {
        return marked.contains(text);
    }

    private void mitigations() {
        for (int number = 0; number < frozen.list(DEFINITION + "mitigations").size(); number++) {
            var place = DEFINITION + "mitigations/" + number;
            redaction.replace(place + "/what", "Mitigation %d".formatted(number + 1), Rule.UNCHECKED);
            redaction.replace(place + "/owner", "withheld", Rule.UNCHECKED);
        }
    }

    /** The words of a step hold the names and owners that its adjustment has. */
    private void scenarios() {
        for (int number = 0; number < frozen.list("/scenarios").size(); number++) {
            var place = "/scenarios/" + number;
            redaction.replace(place + "/name", "What-if %d".formatted(number + 1), Rule.UNCHECKED);
            number(place + "/steps", "/words", "Step %d");
            number(place + "/others", "/name", "Other cost %d");
        }
    }

    private void number(String list, String text, String words) {
        for (int part = 0; part < frozen.list(list).size(); part++) {
            redaction.replace("%s/%d%s".formatted(list, part, text), words.formatted(part + 1), Rule.UNCHECKED);
        }
    }
}
