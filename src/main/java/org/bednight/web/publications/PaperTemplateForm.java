package org.bednight.web.publications;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bednight.exchange.Cells;
import org.bednight.publication.template.PaperLanguage;
import org.bednight.publication.template.PaperSection;
import org.bednight.publication.template.PaperTemplate;
import org.bednight.publication.template.StandingText;
import org.bednight.publication.template.TemplateSection;
import org.bednight.web.form.FieldReader;
import org.bednight.web.form.FormFields;
import org.bednight.web.form.FormView;
import org.bednight.web.form.FormView.Choice;
import org.bednight.web.form.FormView.Field;
import org.bednight.web.form.FormView.Group;
import org.bednight.web.form.Refusal;
import org.bednight.web.form.StateTag;

/** The form of a template: a place, a heading and a text for each section, and a few sections of the council's own. */
final class PaperTemplateForm {

    private static final int OWN = 4;
    private static final int LAST_PLACE = 99;
    private static final String LANGUAGE = "language";
    private static final String PLACE = "place_";
    private static final String HEADING = "heading_";
    private static final String TEXT = "text_";
    private static final String PUBLIC = "public_";

    private static final String LEAD =
            "Which sections the papers have, in what order, and what you put into them. A section without a place is left out. Earlier publications keep theirs.";

    private PaperTemplateForm() {}

    /** A section in the form: its own ones are numbered. */
    private record Slot(PaperSection section, String name, String title) {}

    private static List<Slot> slots() {
        return Stream.concat(
                        Arrays.stream(PaperSection.values())
                                .filter(section -> section != PaperSection.OWN)
                                .map(section -> new Slot(section, section.toString(), section.title())),
                        IntStream.rangeClosed(1, OWN)
                                .mapToObj(number -> new Slot(
                                        PaperSection.OWN, "own-" + number, "A section of your own, " + number)))
                .toList();
    }

    static FormView view(String authority, FormFields typed, String state, Refusal refusal) {
        var groups = new ArrayList<Group>();
        groups.add(new Group(
                "",
                List.of(Field.choice(
                        LANGUAGE,
                        "Language of the papers",
                        "The Welsh texts are begun, and not reviewed: what is not translated stays English",
                        List.of(new Choice("english", "English"), new Choice("welsh", "Cymraeg (Welsh)"))))));
        slots().forEach(slot -> groups.add(group(slot)));
        return new FormView(
                "publications",
                "Template of the papers",
                LEAD,
                "/authorities/%s/paper-template".formatted(authority),
                "Save",
                false,
                groups.stream().map(group -> group.filled(typed, refusal)).toList(),
                Map.of(StateTag.FIELD, state),
                refusal.others(),
                List.of(),
                "/authorities/%s/publications".formatted(authority));
    }

    private static Group group(Slot slot) {
        return new Group(
                slot.title(),
                List.of(
                        Field.text(PLACE + slot.name(), "Place of " + slot.title(), hint(slot.section())),
                        Field.text(HEADING + slot.name(), "Your heading for " + slot.title(), ""),
                        Field.words(
                                TEXT + slot.name(),
                                "Your text for " + slot.title(),
                                "An empty line begins a paragraph, **two stars** make words bold, '- ' begins a point"),
                        Field.check(
                                PUBLIC + slot.name(),
                                "Show the heading and the text for %s to the public too".formatted(slot.title()))));
    }

    private static String hint(PaperSection section) {
        if (section.isMandatory()) {
            return "A number; each paper has this section";
        }
        return section.isNeededInDoubt()
                ? "A number; left out, the section is there all the same where the rating and the range disagree"
                : "A number, or empty to leave it out";
    }

    /** Returns the texts of a template that stands. */
    static FormFields texts(PaperTemplate template) {
        var texts = new HashMap<String, String>();
        texts.put(LANGUAGE, template.written().toString());
        int own = 1;
        int place = 1;
        for (var stated : template.order(false)) {
            var name = stated.section() == PaperSection.OWN
                    ? "own-" + own++
                    : stated.section().toString();
            texts.put(PLACE + name, String.valueOf(place++));
            stated.findHeading().ifPresent(heading -> texts.put(HEADING + name, heading));
            stated.findText().ifPresent(text -> texts.put(TEXT + name, text.markdown()));
            texts.put(PUBLIC + name, String.valueOf(Boolean.TRUE.equals(stated.inPublic())));
        }
        return new FormFields(texts);
    }

    /** What was typed for a section, and where it is to stand. */
    private record Placed(int place, TemplateSection section) {}

    static FieldReader.Read<PaperTemplate> read(FormFields typed) {
        var reader = new FieldReader(typed);
        var language = reader.read(LANGUAGE, PaperTemplateForm::language);
        var placed = new ArrayList<Placed>();
        for (var slot : slots()) {
            var place = reader.read(PLACE + slot.name(), Cells.wholeNumber(1, LAST_PLACE));
            var text = reader.read(TEXT + slot.name(), StandingText::parse);
            var heading = reader.line(HEADING + slot.name());
            if (place == null && (text != null || heading != null)) {
                reader.refuse(
                        PLACE + slot.name(),
                        "Expected a number, since a heading or a text was typed for this section, but nothing was typed.");
            }
            if (place != null) {
                boolean shown = typed.text(PUBLIC + slot.name()).equals("true");
                placed.add(new Placed(place, new TemplateSection(slot.section(), heading, text, shown ? true : null)));
            }
        }
        return reader.make(() -> new PaperTemplate(
                language == PaperLanguage.ENGLISH ? null : language,
                placed.stream()
                        .sorted(Comparator.comparing(Placed::place))
                        .map(Placed::section)
                        .toList()));
    }

    private static PaperLanguage language(String text) {
        return Arrays.stream(PaperLanguage.values())
                .filter(each -> each.toString().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("one of the choices"));
    }
}
