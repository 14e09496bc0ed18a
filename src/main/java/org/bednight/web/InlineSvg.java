package org.bednight.web;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.bednight.publication.chart.Chart;

/**
 * Puts a chart into a page: styles become presentation attributes, which the Content-Security-Policy allows, and ids are
 * left out, since a page may hold several charts.
 */
public final class InlineSvg {

    private static final String STYLE = " style=\"";
    private static final String END_OF_HEAD = "</desc>";
    private static final Pattern ID = Pattern.compile(" (?:id|aria-labelledby)=\"[^\"]*\"");
    private static final Pattern SIZE = Pattern.compile("(<svg[^>]*?) width=\"\\d+\" height=\"\\d+\"");

    private InlineSvg() {}

    /** Returns a chart with what it shows in words. */
    public static ForecastView.Picture of(Chart chart) {
        var svg = chart.outlined();
        int body = svg.indexOf(END_OF_HEAD);
        var head = ID.matcher(svg.substring(0, body)).replaceAll("");
        var inline = new StringBuilder(svg.length());
        appendUnstyled(inline, SIZE.matcher(head).replaceFirst("$1"));
        appendUnstyled(inline, svg.substring(body));
        return new ForecastView.Picture(chart.title(), inline.toString(), chart.description());
    }

    /** The outlines of letters are long: each style is looked for from the end of the one before, not sign by sign. */
    private static void appendUnstyled(StringBuilder inline, String svg) {
        int done = 0;
        for (int style = svg.indexOf(STYLE); style >= 0; style = svg.indexOf(STYLE, done)) {
            int start = style + STYLE.length();
            int end = svg.indexOf('"', start);
            inline.append(svg, done, style).append(attributes(svg.substring(start, end)));
            done = end + 1;
        }
        inline.append(svg, done, svg.length());
    }

    private static String attributes(String style) {
        return Arrays.stream(style.split(";", -1))
                .map(declaration -> declaration.split(":", 2))
                .filter(declaration -> declaration.length == 2)
                .map(declaration -> " %s=\"%s\"".formatted(declaration[0].strip(), declaration[1].strip()))
                .collect(Collectors.joining());
    }
}
