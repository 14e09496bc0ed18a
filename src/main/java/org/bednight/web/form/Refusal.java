package org.bednight.web.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bednight.exchange.FaultyFile;
import org.bednight.exchange.RowFault;
import org.bednight.problem.Problem;
import org.bednight.rest.ProblemResponse;
import org.jspecify.annotations.Nullable;

/**
 * Why a change that was typed into a form was not stored.
 *
 * @param status of the answer
 * @param byField what is wrong, by the name of the field
 * @param others what is wrong and belongs to no field
 */
public record Refusal(int status, Map<String, String> byField, List<String> others) {

    /** Nothing was refused. */
    public static final Refusal NONE = new Refusal(200, Map.of(), List.of());

    public Refusal {
        byField = Map.copyOf(byField);
        others = List.copyOf(others);
    }

    /** Returns the refusal of a form whose one row has these headings as its fields. */
    public static Refusal of(Problem problem, Set<String> fields) {
        return of(problem, fields, false);
    }

    /** Returns the refusal of a form with several rows: a field of the third row is {@code sector_3}. */
    public static Refusal ofRows(Problem problem, Set<String> fields) {
        return of(problem, fields, true);
    }

    /** Returns the refusal of what was typed into one field. */
    public static Refusal ofField(String name, IllegalArgumentException refused) {
        return ofField(name, String.valueOf(refused.getMessage()));
    }

    /** Returns the refusal of what was typed into one field, for a reason in words. */
    public static Refusal ofField(String name, String why) {
        return new Refusal(400, Map.of(name, why), List.of());
    }

    private static Refusal of(Problem problem, Set<String> fields, boolean numbered) {
        int status = ProblemResponse.of(problem, null).status();
        if (!(problem instanceof FaultyFile faulty)) {
            return new Refusal(status, Map.of(), List.of(CallWords.without(String.valueOf(problem.getMessage()))));
        }
        var byField = new HashMap<String, String>();
        var others = new ArrayList<String>();
        for (var fault : faulty.faults().list()) {
            var name = fieldOf(fault, fields, numbered);
            if (name == null) {
                others.add("Expected %s.".formatted(fault.expected()));
            } else {
                byField.merge(name, words(fault), (one, more) -> one + " " + more);
            }
        }
        return new Refusal(status, byField, others);
    }

    private static @Nullable String fieldOf(RowFault fault, Set<String> fields, boolean numbered) {
        var ofRow = fault.column() + "_" + fault.line();
        if (numbered && fields.contains(ofRow)) {
            return ofRow;
        }
        return fields.contains(fault.column()) ? fault.column() : null;
    }

    /** Says what was expected and what was given. */
    public static String words(RowFault fault) {
        return fault.value().isEmpty()
                ? "Expected %s.".formatted(CallWords.without(fault.expected()))
                : "Expected %s, but was '%s'.".formatted(CallWords.without(fault.expected()), fault.value());
    }
}
