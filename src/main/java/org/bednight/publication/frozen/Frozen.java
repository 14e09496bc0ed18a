package org.bednight.publication.frozen;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A publication's JSON, or a part of it, whose values are read by their place, such as {@code /forecast/variance}. */
public final class Frozen {

    private static final ObjectMapper EXACT = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private final JsonNode node;

    private Frozen(JsonNode node) {
        this.node = node;
    }

    /** Reads the bytes of a publication, whose decimals are kept as they stand. */
    public static Frozen read(byte[] json) {
        try {
            return new Frozen(EXACT.readTree(json));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public static Frozen of(JsonNode node) {
        return new Frozen(node);
    }

    /** Returns a copy of the JSON that may be changed. */
    public JsonNode copy() {
        return node.deepCopy();
    }

    /** Returns the JSON in UTF-8. */
    public byte[] bytes() {
        try {
            return EXACT.writeValueAsString(node).getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    public boolean has(String place) {
        var found = node.at(place);
        return !found.isMissingNode() && !found.isNull();
    }

    /** Returns whether there is anything at a place, be it null. */
    public boolean isStated(String place) {
        return !node.at(place).isMissingNode();
    }

    public Frozen at(String place) {
        return new Frozen(node.at(place));
    }

    public List<Frozen> list(String place) {
        var parts = new ArrayList<Frozen>();
        node.at(place).forEach(part -> parts.add(new Frozen(part)));
        return parts;
    }

    public List<String> texts(String place) {
        return list(place).stream().map(part -> part.node.asText()).toList();
    }

    /** Returns the text at a place, empty where there is none. */
    public String text(String place) {
        return node.at(place).asText();
    }

    public Optional<String> findText(String place) {
        return has(place) ? Optional.of(text(place)) : Optional.empty();
    }

    public LocalDate date(String place) {
        return LocalDate.parse(text(place));
    }

    public int number(String place) {
        return node.at(place).asInt();
    }

    /** Returns the figure at a place; text in its place means that it is withheld. */
    public Figure figure(String place) {
        var found = node.at(place);
        if (found.isNumber()) {
            return Figure.of(found.decimalValue());
        }
        return found.isTextual() ? Figure.hidden() : Figure.ABSENT;
    }
}
