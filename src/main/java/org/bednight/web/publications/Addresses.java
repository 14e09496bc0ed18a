package org.bednight.web.publications;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.stream.Collectors;
import org.bednight.projection.ForecastQuery;

/** Writes the queries by which the other pages of an authority are reached. */
final class Addresses {

    private Addresses() {}

    /** Returns what a query states. */
    static String query(ForecastQuery query) {
        return query.stated().entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
    }
}
