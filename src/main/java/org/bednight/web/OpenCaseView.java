package org.bednight.web;

import java.util.List;
import org.bednight.web.ForecastView.Table;
import org.jspecify.annotations.Nullable;

/**
 * What the page of open cases shows.
 *
 * @param summary how many there are and what they add to the year, in sentences
 * @param next the address of the next page; null on the last
 */
public record OpenCaseView(
        YearHead head,
        List<String> summary,
        Table cases,
        @Nullable String next,
        List<String> assumptions) {

    public OpenCaseView {
        summary = List.copyOf(summary);
        assumptions = List.copyOf(assumptions);
    }
}
