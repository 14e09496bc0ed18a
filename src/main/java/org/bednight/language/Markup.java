package org.bednight.language;

/** Writes text that was entered into HTML, XHTML and SVG, as text and nothing else. */
public final class Markup {

    private Markup() {}

    /** Returns {@code text} with the characters replaced that would begin or end an element, a reference or an attribute. */
    public static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
