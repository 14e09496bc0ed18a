package org.bednight.publication.disclosure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bednight.publication.frozen.Figure;
import org.bednight.publication.frozen.FrozenPublication;
import org.bednight.publication.frozen.Place;

/** Changes a copy of a publication's JSON, and keeps a log of what was changed by which rule. */
final class Redaction {

    private static final BigDecimal CHANCE = new BigDecimal("0.05");

    private final JsonNode root;
    private final Map<Place, Rule> log = new LinkedHashMap<>();

    Redaction(JsonNode copy) {
        this.root = copy;
    }

    JsonNode root() {
        return root;
    }

    /** Returns the publication as it is after what has been withheld so far. */
    FrozenPublication redacted() {
        return FrozenPublication.of(root);
    }

    List<Withheld> log() {
        var list = new ArrayList<Withheld>();
        log.forEach((place, rule) -> list.add(new Withheld(place.toString(), rule)));
        return list;
    }

    /** Withholds all numbers at and below a place; a zero is shown, where it does not show which of its neighbours are none. */
    void hide(Place place, Rule rule) {
        var node = place.in(root);
        if (node.isContainerNode()) {
            place.children(root).forEach(child -> hide(child, rule));
        } else if (node.isNumber() && node.decimalValue().signum() != 0) {
            set(place, new TextNode(Figure.WITHHELD), rule);
        }
    }

    /** Withholds all numbers at and below a place even if they are zero: a zero beside them shows where the others are. */
    void hideWholly(Place place, Rule rule) {
        var node = place.in(root);
        if (node.isContainerNode()) {
            place.children(root).forEach(child -> hideWholly(child, rule));
        } else if (node.isNumber()) {
            set(place, new TextNode(Figure.WITHHELD), rule);
        }
    }

    /** Takes out what stands at a place. */
    void remove(Place place, Rule rule) {
        var node = place.in(root);
        if (!node.isMissingNode()) {
            place.remove(root);
            log.put(place, rule);
        }
    }

    /** Puts a sentence at a place where there is nothing yet. */
    void put(Place place, String text) {
        place.set(root, new TextNode(text));
    }

    /** Empties a list. */
    void empty(Place place, Rule rule) {
        if (place.in(root) instanceof ArrayNode list && !list.isEmpty()) {
            list.removeAll();
            log.put(place, rule);
        }
    }

    /** Rounds the number at a place to a multiple of {@code unit}; one that is withheld stays so. */
    void round(Place place, BigDecimal unit) {
        var node = place.in(root);
        if (node.isNumber()) {
            set(place, DecimalNode.valueOf(rounded(node.decimalValue(), unit)), Rule.ROUNDED);
        }
    }

    /** Rounds a chance to 5 %, of which 5 and 95 stand for what lies beyond too: no certainty is published. */
    void roundChance(Place place) {
        round(place, CHANCE);
        if (place.in(root).isNumber()) {
            var chance = place.in(root).decimalValue();
            set(place, DecimalNode.valueOf(chance.max(CHANCE).min(BigDecimal.ONE.subtract(CHANCE))), Rule.ROUNDED);
        }
    }

    private static BigDecimal rounded(BigDecimal value, BigDecimal unit) {
        return value.divide(unit, 0, RoundingMode.HALF_UP).multiply(unit);
    }

    /** Puts a number in the place of one that is there and follows from numbers that were rounded. */
    void replace(Place place, BigDecimal value) {
        if (place.in(root).isNumber()) {
            set(place, DecimalNode.valueOf(value), Rule.ROUNDED);
        }
    }

    /**
     * Puts the difference of two numbers, as they are published, in the place of the exact one; where one of them is withheld,
     * so is the difference.
     */
    void difference(Place place, Place amount, Place less) {
        var from = amount.in(root);
        var to = less.in(root);
        if (from.isNumber() && to.isNumber()) {
            replace(place, from.decimalValue().subtract(to.decimalValue()));
        } else {
            hideWholly(place, Rule.SMALL_TOTAL);
        }
    }

    /** Puts a text in the place of another. */
    void replace(Place place, String text, Rule rule) {
        if (place.in(root).isTextual()) {
            set(place, new TextNode(text), rule);
        }
    }

    private void set(Place place, JsonNode value, Rule rule) {
        place.set(root, value);
        log.put(place, rule);
    }
}
