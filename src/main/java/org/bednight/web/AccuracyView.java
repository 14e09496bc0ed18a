package org.bednight.web;

import java.util.List;
import java.util.Map;
import org.bednight.web.ForecastView.Picture;
import org.bednight.web.ForecastView.Table;
import org.jspecify.annotations.Nullable;

/**
 * What the page of accuracy shows.
 *
 * @param headline how past forecasts came out, in a sentence
 * @param evidence on how many years and authorities that rests, in sentences
 * @param misses the picture of it; null where no past year can be tested
 * @param publishedHeadline what has been published of the year, in a sentence
 * @param published the picture of the year's publications; null where there is none
 * @param tracking what was forecast at each month's end, published beside computed again
 */
public record AccuracyView(
        YearHead head,
        String headline,
        List<String> evidence,
        @Nullable Picture misses,
        Table missTable,
        String publishedHeadline,
        @Nullable Picture published,
        Table tracking,
        List<String> trackingBasis) {

    public AccuracyView {
        evidence = List.copyOf(evidence);
        trackingBasis = List.copyOf(trackingBasis);
    }

    /** Returns where the errors of every model are had as CSV. */
    public String missesCsv() {
        return address("accuracy.csv", PageAddress.only(head.stated(), "knownAt"));
    }

    /** Returns where they are had as JSON. */
    public String missesJson() {
        return address("accuracy", PageAddress.only(head.stated(), "knownAt"));
    }

    /** Returns where the tracking of the year is had as CSV. */
    public String trackingCsv() {
        return address("forecast-tracking.csv", PageAddress.without(head.stated(), "asAt", "uplift"));
    }

    private String address(String path, Map<String, String> query) {
        return "/api/v1/authorities/%s/%s%s%s"
                .formatted(head.authority().code(), path, query.isEmpty() ? "" : "?", PageAddress.query(query));
    }
}
