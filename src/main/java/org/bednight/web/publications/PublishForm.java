package org.bednight.web.publications;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bednight.authority.AuthorityCode;
import org.bednight.calendar.FinancialYear;
import org.bednight.estate.Sector;
import org.bednight.exchange.Cells;
import org.bednight.money.Money;
import org.bednight.projection.model.ModelChoice;
import org.bednight.publication.Definition;
import org.bednight.publication.HeldReserve;
import org.bednight.publication.Implications;
import org.bednight.publication.style.Wording;
import org.bednight.scenario.saved.SavedScenario;
import org.bednight.web.form.FieldReader;
import org.bednight.web.form.FormFields;
import org.bednight.web.form.FormView;
import org.bednight.web.form.FormView.Choice;
import org.bednight.web.form.FormView.Field;
import org.bednight.web.form.FormView.Group;
import org.bednight.web.form.Refusal;
import org.jspecify.annotations.Nullable;

/** The form by which a publication is defined. */
final class PublishForm {

    private static final String YEAR = "financialYear";
    private static final String AS_AT = "asAt";
    private static final String MODEL = "model";
    private static final String NEXT_REVIEW = "nextReview";
    private static final String RESERVE = "reserve";
    private static final String RESERVE_AMOUNT = "reserveAmount";
    private static final String COMMENT = "comment_";
    private static final String TOTAL = "total";
    private static final Implications NO_IMPLICATIONS = new Implications(null, null, null);

    private final AuthorityCode authority;
    private final Wording wording;
    private final WhatIfChoices whatIfs;

    /** @param saved what-ifs that the paper may show */
    PublishForm(AuthorityCode authority, Wording wording, List<SavedScenario> saved) {
        this.authority = authority;
        this.wording = wording;
        this.whatIfs = new WhatIfChoices(saved);
    }

    FormView view(FormFields typed, Refusal refusal) {
        return new FormView(
                "publications",
                "Publish a forecast",
                "You see the paper first, and publish it then.",
                "/authorities/%s/publish".formatted(authority),
                "See the paper",
                false,
                groups(typed).stream()
                        .map(group -> group.filled(typed, refusal))
                        .toList(),
                Map.of(),
                refusal.others(),
                List.of(),
                "/authorities/%s/publications".formatted(authority));
    }

    private List<Group> groups(FormFields typed) {
        var groups = new ArrayList<Group>();
        groups.add(forecast());
        groups.add(new Group(
                "What the paper says beside the figures",
                List.of(
                        Field.words("purpose", "Purpose", "Why the board sees the paper"),
                        Field.words("recommendation", "Recommendation", "What the board is asked to do"),
                        Field.text("preparedBy", "Prepared by", "Like Finance business partner"),
                        Field.date(NEXT_REVIEW, "Next review", ""))));
        groups.add(new Group("Comments beside the lines of the budget table", comments()));
        groups.add(new Group(
                "The reserve held against an overspend",
                List.of(
                        Field.text(RESERVE, "Its name", "Like Youth justice reserve; empty: left out"),
                        Field.text(RESERVE_AMOUNT, "Its amount, in pounds", "Like 250000.00"))));
        groups.addAll(MitigationFields.groups(typed));
        groups.addAll(whatIfs.groups());
        groups.add(implications());
        groups.add(new Group("", List.of(Field.words("note", "Note below the tables", ""))));
        groups.add(PublicTextFields.group());
        return groups;
    }

    private static Group forecast() {
        return new Group(
                "Which forecast",
                List.of(
                        Field.text(YEAR, "Financial year", "Like 2018-19; empty: that of the as-at date"),
                        Field.date(AS_AT, "As at", "The last night that counts as slept; empty: the last on record"),
                        Field.choice(MODEL, "Model", "", models())));
    }

    private static Group implications() {
        return new Group(
                "Implications, and what was learned",
                List.of(
                        Field.words("finance", "Financial implications", "Empty: left out"),
                        Field.words("legal", "Legal implications", "Empty: left out"),
                        Field.words("equality", "Equality implications", "Empty: left out"),
                        Field.words(
                                "lessons",
                                "What was learned from the year's forecasts",
                                "For the report on a year that is over")));
    }

    private List<Field> comments() {
        var fields = new ArrayList<Field>();
        fields.add(Field.text(COMMENT + TOTAL, "On the total", ""));
        for (var sector : Sector.values()) {
            fields.add(Field.text(COMMENT + sector, "On " + wording.sector(sector.name()), ""));
        }
        return fields;
    }

    private static List<Choice> models() {
        var choices = new ArrayList<Choice>();
        choices.add(new Choice("", "as the house style says"));
        ModelChoice.list()
                .forEach(model ->
                        choices.add(new Choice(model.name(), model.name().replace('-', ' '))));
        return choices;
    }

    /** Returns the names of the fields. */
    Set<String> names(FormFields typed) {
        var names = new HashSet<String>();
        groups(typed).forEach(group -> group.fields().forEach(field -> names.add(field.name())));
        return names;
    }

    /**
     * Reads what was typed.
     *
     * @return what is published, or what is wrong with it
     */
    FieldReader.Read<Definition> read(FormFields typed) {
        var reader = new FieldReader(typed);
        var year = reader.read(YEAR, FinancialYear::parse);
        var asAt = reader.read(AS_AT, Cells::date);
        var nextReview = reader.read(NEXT_REVIEW, Cells::date);
        var mitigations = MitigationFields.read(reader, typed);
        var shown = whatIfs.read(reader);
        var reserve = reserve(reader);
        return reader.make(() -> new Definition(
                year,
                asAt,
                reader.line(MODEL),
                null,
                null,
                null,
                reader.line("purpose"),
                reader.line("recommendation"),
                comments(reader),
                mitigations,
                shown,
                notes(reader),
                reader.line("preparedBy"),
                nextReview,
                PublicTextFields.read(reader),
                reserve,
                implications(reader),
                reader.line("lessons")));
    }

    private static @Nullable HeldReserve reserve(FieldReader reader) {
        var name = reader.line(RESERVE);
        var amount = reader.read(RESERVE_AMOUNT, Money::parse);
        if (name != null) {
            reader.require(RESERVE_AMOUNT, "the reserve's amount in pounds");
        } else if (amount != null) {
            reader.require(RESERVE, "the reserve's name");
        }
        return name == null || amount == null ? null : new HeldReserve(name, amount);
    }

    private static @Nullable Implications implications(FieldReader reader) {
        var implications = new Implications(reader.line("finance"), reader.line("legal"), reader.line("equality"));
        return implications.equals(NO_IMPLICATIONS) ? null : implications;
    }

    private static List<Definition.Comment> comments(FieldReader reader) {
        var comments = new ArrayList<Definition.Comment>();
        add(comments, TOTAL, reader);
        for (var sector : Sector.values()) {
            add(comments, sector.name(), reader);
        }
        return comments;
    }

    private static void add(List<Definition.Comment> comments, String name, FieldReader reader) {
        var text = reader.line(COMMENT + name);
        if (text != null) {
            comments.add(new Definition.Comment(name, text));
        }
    }

    private static List<String> notes(FieldReader reader) {
        var note = reader.line("note");
        return note == null ? List.of() : List.of(note);
    }
}
