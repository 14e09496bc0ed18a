package org.bednight.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.bednight.projection.Forecasts;

/** Writes the queries of addresses. */
public final class PageAddress {

    private PageAddress() {}

    /** Returns {@code name=value&…}, encoded. */
    public static String query(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** Returns the address of a saved what-if. */
    static String savedWhatIf(String authority, String name) {
        return "/authorities/%s/what-if/saved/%s".formatted(authority, encoded(name));
    }

    /** Encodes a name as a part of a path. */
    private static String encoded(String name) {
        return URLEncoder.encode(name, UTF_8).replace("+", "%20");
    }

    /** Returns what a request states, with the year and the date that it left out, so that its address keeps its meaning. */
    static Map<String, String> stated(Map<String, String> query, Forecasts.Request request) {
        var stated = new TreeMap<>(query);
        stated.put("financialYear", request.dates().financialYear().toString());
        stated.put("asAt", request.dates().asAt().toString());
        return stated;
    }

    /** Returns those of {@code parameters} that an address takes. */
    static Map<String, String> only(Map<String, String> parameters, String... names) {
        var kept = new TreeMap<>(parameters);
        kept.keySet().retainAll(List.of(names));
        return kept;
    }

    /** Returns {@code parameters} but for those that an address does not take. */
    static Map<String, String> without(Map<String, String> parameters, String... names) {
        var kept = new TreeMap<>(parameters);
        kept.keySet().removeAll(List.of(names));
        return kept;
    }
}
