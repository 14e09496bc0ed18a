package org.bednight.web.publications;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bednight.web.form.FieldReader;
import org.bednight.web.form.FormView.Field;
import org.bednight.web.form.FormView.Group;

/** Which of the author's texts public copies show: none, unless they are ticked. */
final class PublicTextFields {

    private static final String FIELD = "public_";
    private static final Map<String, String> WORDS = words();

    private PublicTextFields() {}

    private static Map<String, String> words() {
        var words = new LinkedHashMap<String, String>();
        words.put("purpose", "The purpose");
        words.put("recommendation", "The recommendation");
        words.put("preparedBy", "Who prepared it");
        words.put("commentary", "The comments");
        words.put("reserve", "The reserve");
        words.put("mitigations", "The mitigations");
        words.put("scenarios", "The what-ifs");
        words.put("implications", "The implications");
        words.put("lessons", "What was learned");
        words.put("notes", "The note");
        return words;
    }

    static Group group() {
        return new Group(
                "What public copies show of these texts (none with a reference of a child)",
                WORDS.entrySet().stream()
                        .map(text -> Field.check(FIELD + text.getKey(), text.getValue()))
                        .toList());
    }

    static List<String> read(FieldReader reader) {
        return WORDS.keySet().stream()
                .filter(text -> "true".equals(reader.line(FIELD + text)))
                .toList();
    }
}
