package org.bednight.web.publications;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bednight.publication.Definition;
import org.bednight.web.form.FieldReader;
import org.bednight.web.form.FormView.Field;
import org.bednight.web.form.FormView.Group;

/** Which of the author's texts public copies show: none, unless they are ticked. */
final class PublicTextFields {

    private static final String FIELD = "public_";

    private static final Map<String, String> LABELS = Map.of(
            "purpose", "The purpose",
            "recommendation", "The recommendation",
            "commentary", "The comments",
            "mitigations", "The mitigations",
            "scenarios", "The what-ifs",
            "notes", "The note",
            "preparedBy", "Who prepared it",
            "reserve", "The reserve",
            "implications", "The implications",
            "lessons", "What was learned");

    private PublicTextFields() {}

    static Group group() {
        return new Group(
                "Which of these texts public copies show",
                Definition.TEXTS.stream()
                        .map(text -> Field.check(FIELD + text, Objects.requireNonNull(LABELS.get(text))))
                        .toList());
    }

    static List<String> read(FieldReader reader) {
        return Definition.TEXTS.stream()
                .filter(text -> "true".equals(reader.line(FIELD + text)))
                .toList();
    }
}
