package org.bednight.publication.frozen;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** What the figures of a publication rest on. */
public final class FrozenProvenance extends FrozenPart {

    private static final List<String> LINES = List.of(
            "dataVersion",
            "knownAt",
            "dataDigest",
            "forecast",
            "software",
            "commit",
            "java",
            "publishedAt",
            "publishedBy");

    private static final String ARRIVAL_METHOD = "arrivalMethod";

    FrozenProvenance(JsonNode node, Place place) {
        super(node, place);
    }

    public int dataVersion() {
        return number("dataVersion");
    }

    public String knownAt() {
        return text("knownAt");
    }

    public String dataDigest() {
        return text("dataDigest");
    }

    public Place dataDigestPlace() {
        return place("dataDigest");
    }

    public String software() {
        return text("software");
    }

    public Instant publishedAt() {
        return Instant.parse(text("publishedAt"));
    }

    public String publishedBy() {
        return text("publishedBy");
    }

    /** Finds the number of the method of arrivals, which forms before it had one lack. */
    public OptionalInt findArrivalMethod() {
        return has(ARRIVAL_METHOD) ? OptionalInt.of(number(ARRIVAL_METHOD)) : OptionalInt.empty();
    }

    /** Returns all that a workbook lists, by name. */
    public Map<String, String> lines() {
        var lines = new LinkedHashMap<String, String>();
        LINES.forEach(name -> lines.put(name, text(name)));
        return lines;
    }
}
