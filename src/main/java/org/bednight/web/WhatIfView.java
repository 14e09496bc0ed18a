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
 * @param headline what the what-if moves, in a sentence that says what is subtracted from what
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
        List<ForecastView.Choice> sectors,
        String headline,
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
        sectors = List.copyOf(sectors);
        warnings = List.copyOf(warnings);
        assumptions = List.copyOf(assumptions);
    }

    /** Returns the query of the forecast with all changes, so that they can be saved, or a goal be sought on top of them. */
    public String fullQuery() {
        var all = new TreeMap<>(head.stated());
        fields.forEach(field -> all.put(field.name(), field.value()));
        sectors.stream().filter(ForecastView.Choice::chosen).forEach(choice -> all.put("sector", choice.value()));
        return PageAddress.query(all);
    }

    /** Returns where the figures of a chart are had as CSV: {@code steps} or {@code months}. */
    public String csv(String name) {
        return "/authorities/%s/what-if/%s.csv?%s".formatted(head.authority().code(), name, fullQuery());
    }

    /** Lists the numbers that may be sought. */
    public List<ForecastView.Choice> goals() {
        return Arrays.stream(WhatIfGoal.values())
                .map(goal -> new ForecastView.Choice(goal.toString(), goal.question(), false))
                .toList();
    }

    /** A change that can be made: a slider where it has bounds, and a field. */
    public record Field(String name, String label, String hint, String value, String least, String most, String step) {}
}
