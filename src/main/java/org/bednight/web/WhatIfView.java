package org.bednight.web;

import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.bednight.web.ForecastView.Picture;
import org.jspecify.annotations.Nullable;

/**
 * What the what-if page shows.
 *
 * @param fields the changes, each with its present value
 * @param ofChildren whether what children do can be changed: the year goes on, and more than the totals of months is on
 *     record
 * @param budgeted whether there is a budget
 * @param namesEpisode whether an episode is named, so that nothing on the way may store the page
 * @param headline what the what-if moves, in a sentence that says what is subtracted from what
 * @param spread how far that may go, in a sentence; null where it is certain, or nothing is known of it
 * @param rating how the year is rated with the changes, and why
 * @param figures base, what-if, difference
 * @param steps what each change moves
 * @param lines the cumulative cost without and with the changes
 * @param months what the lines show, month by month
 * @param waterfall null where nothing changes, or there is no budget
 * @param call the same as a call of the API
 */
public record WhatIfView(
        YearHead head,
        List<Field> fields,
        boolean ofChildren,
        boolean budgeted,
        boolean namesEpisode,
        String headline,
        @Nullable String spread,
        String rating,
        ForecastView.Table figures,
        ForecastView.Table steps,
        Picture lines,
        ForecastView.Table months,
        @Nullable Picture waterfall,
        List<String> warnings,
        List<String> assumptions,
        String call) {

    public WhatIfView {
        fields = List.copyOf(fields);
        warnings = List.copyOf(warnings);
        assumptions = List.copyOf(assumptions);
    }

    /** Returns the query of the forecast with all changes, so that they can be saved, or a goal be sought on top of them. */
    public String fullQuery() {
        var all = new TreeMap<>(head.stated());
        fields.forEach(field -> all.put(field.name(), field.value()));
        return PageAddress.query(all);
    }

    /** Returns where the figures of a chart are had as CSV: {@code steps} or {@code months}. */
    public String csv(String name) {
        return "/authorities/%s/what-if/%s.csv?%s".formatted(head.authority().code(), name, fullQuery());
    }

    /** Lists the numbers that may be sought: an allocation always, what children do against a budget. */
    public List<ForecastView.Choice> goals() {
        return Arrays.stream(WhatIfGoal.values())
                .filter(goal -> goal == WhatIfGoal.ALLOCATION || (ofChildren && budgeted))
                .map(goal -> new ForecastView.Choice(goal.toString(), goal.question(), false))
                .toList();
    }

    /**
     * A change that can be made: by a number, with a slider, or by a choice.
     *
     * @param choices what there is to choose from; none where a number is typed
     */
    public record Field(
            String name,
            String label,
            String hint,
            String value,
            String least,
            String most,
            String step,
            List<ForecastView.Choice> choices) {

        public Field {
            choices = List.copyOf(choices);
        }

        /** A number. */
        static Field number(
                String name, String label, String hint, FieldNumber value, String least, String most, String step) {
            return new Field(name, label, hint, value.toString(), least, most, step, List.of());
        }

        /** One of several. */
        static Field choice(String name, String label, String hint, String value, List<ForecastView.Choice> choices) {
            return new Field(name, label, hint, value, "", "", "", choices);
        }
    }
}
