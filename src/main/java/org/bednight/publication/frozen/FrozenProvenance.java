package org.bednight.publication.frozen;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.OptionalInt;

/** What the figures of a publication rest on. */
public final class FrozenProvenance extends FrozenPart {

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

    /** Returns the address that gives the same forecast again. */
    public String forecast() {
        return text("forecast");
    }

    public String software() {
        return text("software");
    }

    public String commit() {
        return text("commit");
    }

    public String java() {
        return text("java");
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
}
