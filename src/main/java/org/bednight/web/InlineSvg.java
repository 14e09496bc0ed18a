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

    private static final Pattern STYLE = Pattern.compile(" style=\"([^\"]*)\"");
    private static final Pattern ID = Pattern.compile(" (?:id|aria-labelledby)=\"[^\"]*\"");
    private static final Pattern SIZE = Pattern.compile("(<svg[^>]*?) width=\"\\d+\" height=\"\\d+\"");

    private InlineSvg() {}

    /** Returns a chart with what it shows in words. */
    public static ForecastView.Picture of(Chart chart) {
        var svg = STYLE.matcher(chart.outlined()).replaceAll(match -> attributes(match.group(1)));
        svg = ID.matcher(svg).replaceAll("");
        svg = SIZE.matcher(svg).replaceFirst("$1");
        return new ForecastView.Picture(chart.title(), svg, chart.description());
    }

    private static String attributes(String style) {
        return Arrays.stream(style.split(";", -1))
                .map(declaration -> declaration.split(":", 2))
                .filter(declaration -> declaration.length == 2)
                .map(declaration -> " %s=\"%s\"".formatted(declaration[0].strip(), declaration[1].strip()))
                .collect(Collectors.joining());
    }
}
