package org.bednight.demonstration;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** Prints JSON for reviewing its diffs: what fits in a line stands in one, and nothing else does. */
final class NarrowJson {

    private static final int WIDTH = 200;
    private static final String INDENT = "  ";

    private NarrowJson() {}

    static String print(JsonNode node) {
        return print(node, "", 0) + "\n";
    }

    private static String print(JsonNode node, String indent, int before) {
        var line = inOneLine(node);
        if (node.isValueNode() || indent.length() + before + line.length() <= WIDTH) {
            return line;
        }
        var inner = indent + INDENT;
        var text = new StringBuilder();
        if (node.isArray()) {
            node.forEach(element -> append(text, inner, print(element, inner, 1)));
            return "[\n" + text + "\n" + indent + "]";
        }
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            var name = "\"%s\": ".formatted(member.getKey());
            append(text, inner, name + print(member.getValue(), inner, name.length() + 1));
        }
        return "{\n" + text + "\n" + indent + "}";
    }

    private static void append(StringBuilder text, String indent, String element) {
        text.append(text.isEmpty() ? "" : ",\n").append(indent).append(element);
    }

    static String inOneLine(JsonNode node) {
        var text = new StringBuilder();
        if (node.isArray()) {
            node.forEach(element -> text.append(text.isEmpty() ? "" : ", ").append(inOneLine(element)));
            return "[" + text + "]";
        }
        if (node.isObject()) {
            node.properties().forEach(member -> text.append(text.isEmpty() ? "" : ", ")
                    .append("\"%s\": ".formatted(member.getKey()))
                    .append(inOneLine(member.getValue())));
            return "{" + text + "}";
        }
        return node.isBigDecimal() ? node.decimalValue().toPlainString() : node.toString();
    }
}
