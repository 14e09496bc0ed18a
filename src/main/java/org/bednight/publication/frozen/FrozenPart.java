package org.bednight.publication.frozen;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

/**
 * A part of a publication's JSON, which the classes below read by name and everybody else by typed questions.
 *
 * <p>A question fails where its place is not in the form of the publication. What an earlier form lacks, or what is left out
 * where it is not known or withheld, is asked for by a {@code find…}.
 */
public abstract class FrozenPart {

    private final JsonNode node;
    private final Place place;

    FrozenPart(JsonNode node, Place place) {
        this.node = node;
        this.place = place;
    }

    /** Returns where this part stands. */
    public Place place() {
        return place;
    }

    JsonNode node() {
        return node;
    }

    /** Returns the place of a value of this part. */
    Place place(String name) {
        stated(name);
        return place.at(name);
    }

    /** Returns the place of a value that may be left out. */
    Place optionalPlace(String name) {
        return place.at(name);
    }

    /** Returns the figure of this name; text in its place means that it is withheld, and null that there is none. */
    Figure figure(String name) {
        return figure(stated(name));
    }

    /** Returns a figure that may be left out. */
    Figure findFigure(String name) {
        return figure(node.path(name));
    }

    private static Figure figure(JsonNode found) {
        if (found.isNumber()) {
            return Figure.of(found.decimalValue());
        }
        return found.isTextual() ? Figure.hidden() : Figure.ABSENT;
    }

    /** Returns a whole number; zero where it is withheld. */
    int number(String name) {
        return stated(name).asInt();
    }

    String text(String name) {
        return findText(name).orElseThrow(() -> lacks(name));
    }

    Optional<String> findText(String name) {
        return has(name) ? Optional.of(node.path(name).asText()) : Optional.empty();
    }

    LocalDate date(String name) {
        return LocalDate.parse(text(name));
    }

    Optional<LocalDate> findDate(String name) {
        return findText(name).map(LocalDate::parse);
    }

    <T> T part(String name, BiFunction<JsonNode, Place, T> type) {
        return findPart(name, type).orElseThrow(() -> lacks(name));
    }

    <T> Optional<T> findPart(String name, BiFunction<JsonNode, Place, T> type) {
        return has(name) ? Optional.of(type.apply(node.path(name), place.at(name))) : Optional.empty();
    }

    <T> List<T> list(String name, BiFunction<JsonNode, Place, T> type) {
        stated(name);
        return findList(name, type);
    }

    /** Returns the parts of a list that may be left out: then there are none. */
    <T> List<T> findList(String name, BiFunction<JsonNode, Place, T> type) {
        var list = node.path(name);
        return IntStream.range(0, list.size())
                .mapToObj(number -> type.apply(list.path(number), place.at(name).at(number)))
                .toList();
    }

    List<String> texts(String name) {
        return list(name, (text, where) -> text.asText());
    }

    List<String> findTexts(String name) {
        return findList(name, (text, where) -> text.asText());
    }

    /** Says whether there is a value of this name that is not null. */
    boolean has(String name) {
        return !node.path(name).isMissingNode() && !node.path(name).isNull();
    }

    /** Says whether there is a value of this name, be it null. */
    boolean isStated(String name) {
        return node.has(name);
    }

    private JsonNode stated(String name) {
        if (!isStated(name)) {
            throw lacks(name);
        }
        return node.path(name);
    }

    private IllegalStateException lacks(String name) {
        return new IllegalStateException("A publication of form %d has something at %s, but this one has nothing there"
                .formatted(FrozenPublication.FORM, place.at(name)));
    }
}
