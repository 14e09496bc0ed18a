package org.bednight.web.publications;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.bednight.exchange.Cells;
import org.bednight.money.Money;
import org.bednight.publication.Definition;
import org.bednight.publication.Definition.Mitigation;
import org.bednight.web.form.FieldReader;
import org.bednight.web.form.FormFields;
import org.bednight.web.form.FormView.Choice;
import org.bednight.web.form.FormView.Field;
import org.bednight.web.form.FormView.Group;
import org.jspecify.annotations.Nullable;

/** The mitigations of a paper in its form: those that were typed, and room for more. */
final class MitigationFields {

    private static final int BLANK = 2;

    private static final String WHAT = "mitigation";
    private static final String OWNER = "owner";
    private static final String STATUS = "status";
    private static final String DATE = "date";
    private static final String AMOUNT = "saves";
    private static final List<String> OF_EACH = List.of(WHAT, OWNER, DATE, AMOUNT);

    private MitigationFields() {}

    static List<Group> groups(FormFields typed) {
        var numbers = typed.numbers(OF_EACH);
        int last = numbers.isEmpty() ? 0 : Math.min(Definition.MOST, numbers.last());
        return IntStream.rangeClosed(1, last + BLANK)
                .mapToObj(MitigationFields::group)
                .toList();
    }

    private static Group group(int number) {
        return new Group(
                "Mitigation " + number,
                List.of(
                        Field.text(name(WHAT, number), "What brings the cost down", "Like Bail support places"),
                        Field.text(name(OWNER, number), "Owner", "Like Head of Youth Justice"),
                        Field.choice(
                                name(STATUS, number),
                                "Status",
                                "",
                                List.of(
                                        new Choice("planned", "planned"),
                                        new Choice("agreed", "agreed"),
                                        new Choice("delivered", "delivered"))),
                        Field.date(name(DATE, number), "From", "Empty: no date is stated"),
                        Field.text(name(AMOUNT, number), "Saves in the year, in pounds", "Like 120000.00")));
    }

    /** Reads the mitigations of which anything was typed. */
    static List<Mitigation> read(FieldReader reader, FormFields typed) {
        var mitigations = new ArrayList<Mitigation>();
        for (int number : typed.numbers(OF_EACH)) {
            var mitigation = read(reader, number);
            if (mitigation != null) {
                mitigations.add(mitigation);
            }
        }
        return mitigations;
    }

    private static @Nullable Mitigation read(FieldReader reader, int number) {
        reader.require(name(WHAT, number), "what brings the cost down");
        reader.require(name(OWNER, number), "who answers for it");
        reader.require(name(AMOUNT, number), "what it saves in the year, in pounds, like 120000.00");
        var what = reader.line(name(WHAT, number));
        var owner = reader.line(name(OWNER, number));
        var date = reader.read(name(DATE, number), Cells::date);
        var status = reader.line(name(STATUS, number));
        var amount = reader.read(name(AMOUNT, number), Money::parse);
        if (what == null || owner == null || amount == null) {
            return null;
        }
        try {
            return new Mitigation(what, owner, status == null ? "planned" : status, date, amount);
        } catch (IllegalArgumentException refused) {
            reader.refuse(name(WHAT, number), String.valueOf(refused.getMessage()));
            return null;
        }
    }

    private static String name(String field, int number) {
        return field + "_" + number;
    }
}
