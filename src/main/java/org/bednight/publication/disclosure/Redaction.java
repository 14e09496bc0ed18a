package org.bednight.publication.disclosure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.bednight.publication.frozen.Figure;

/** Changes a copy of a publication's JSON, and keeps a log of what was changed by which rule. */
final class Redaction {

    private static final BigDecimal CHANCE = new BigDecimal("0.05");

    private final JsonNode root;
    private final Map<String, Rule> log = new LinkedHashMap<>();

    Redaction(JsonNode copy) {
        this.root = copy;
    }

    JsonNode root() {
        return root;
    }

    List<Withheld> log() {
        var list = new ArrayList<Withheld>();
        log.forEach((path, rule) -> list.add(new Withheld(path, rule)));
        return list;
    }

    /** Withholds all numbers at and below a place; a zero is shown, where it does not tell which of its neighbours are none. */
    void hide(String place, Rule rule) {
        var node = root.at(place);
        if (node.isContainerNode()) {
            children(place, node).forEach(child -> hide(child, rule));
        } else if (node.isNumber() && node.decimalValue().signum() != 0) {
            set(place, new TextNode(Figure.WITHHELD), rule);
        }
    }

    /** Withholds all numbers at and below a place even if they are zero: a zero beside them shows where the others are. */
    void hideWholly(String place, Rule rule) {
        var node = root.at(place);
        if (node.isContainerNode()) {
            children(place, node).forEach(child -> hideWholly(child, rule));
        } else if (node.isNumber()) {
            set(place, new TextNode(Figure.WITHHELD), rule);
        }
    }

    /** Takes out what stands at a place. */
    void remove(String place, Rule rule) {
        var node = root.at(place);
        if (!node.isMissingNode()) {
            ((ObjectNode) parent(place)).remove(name(place));
            log.put(place, rule);
        }
    }

    /** Puts a sentence into the object at a place; the empty place is the publication itself. */
    void put(String place, String name, String text) {
        ((ObjectNode) root.at(place)).put(name, text);
    }

    /** Empties a list. */
    void empty(String place, Rule rule) {
        if (root.at(place) instanceof ArrayNode list && !list.isEmpty()) {
            list.removeAll();
            log.put(place, rule);
        }
    }

    /** Rounds the number at a place to a multiple of {@code unit}; one that is withheld stays so. */
    void round(String place, BigDecimal unit) {
        var node = root.at(place);
        if (node.isNumber()) {
            set(place, DecimalNode.valueOf(rounded(node.decimalValue(), unit)), Rule.ROUNDED);
        }
    }

    /** Rounds a chance to 5 %, of which 5 and 95 stand for what lies beyond too: no certainty is told. */
    void roundChance(String place) {
        round(place, CHANCE);
        if (root.at(place).isNumber()) {
            var chance = root.at(place).decimalValue();
            set(place, DecimalNode.valueOf(chance.max(CHANCE).min(BigDecimal.ONE.subtract(CHANCE))), Rule.ROUNDED);
        }
    }

    private static BigDecimal rounded(BigDecimal value, BigDecimal unit) {
        return value.divide(unit, 0, RoundingMode.HALF_UP).multiply(unit);
    }

    /** Puts a number in the place of one that is there and follows from numbers that were rounded. */
    void replace(String place, BigDecimal value) {
        if (root.at(place).isNumber()) {
            set(place, DecimalNode.valueOf(value), Rule.ROUNDED);
        }
    }

    /**
     * Puts the difference of two numbers, as they are told, in the place of the exact one; where one of them is withheld,
     * so is the difference.
     */
    void difference(String place, String amount, String less) {
        var from = root.at(amount);
        var to = root.at(less);
        if (from.isNumber() && to.isNumber()) {
            replace(place, from.decimalValue().subtract(to.decimalValue()));
        } else {
            hideWholly(place, Rule.SMALL_TOTAL);
        }
    }

    /** Returns the places of a list's parts. */
    List<String> each(String list) {
        return IntStream.range(0, root.at(list).size())
                .mapToObj(part -> list + "/" + part)
                .toList();
    }

    /** Puts a text in the place of another. */
    void replace(String place, String text, Rule rule) {
        if (root.at(place).isTextual()) {
            set(place, new TextNode(text), rule);
        }
    }

    private void set(String place, JsonNode value, Rule rule) {
        if (parent(place) instanceof ArrayNode list) {
            list.set(Integer.parseInt(name(place)), value);
        } else {
            ((ObjectNode) parent(place)).set(name(place), value);
        }
        log.put(place, rule);
    }

    private JsonNode parent(String place) {
        return root.at(place.substring(0, place.lastIndexOf('/')));
    }

    private static String name(String place) {
        return place.substring(place.lastIndexOf('/') + 1);
    }

    private static List<String> children(String place, JsonNode node) {
        var children = new ArrayList<String>();
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                children.add(place + "/" + i);
            }
        } else {
            node.fieldNames().forEachRemaining(name -> children.add(place + "/" + name));
        }
        return children;
    }
}
