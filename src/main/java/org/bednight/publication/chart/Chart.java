package org.bednight.publication.chart;

/**
 * A chart.
 *
 * @param title what it shows
 * @param description what can be read off it, for those who do not see it
 * @param svg with texts that can be selected, in whatever typeface the reader has
 * @param outlined the same with texts drawn as outlines, which needs no typeface
 */
public record Chart(String title, String description, String svg, String outlined) {

    /** How wide a chart is, in px of 1/96 inch: the text of an A4 page. */
    public static final int WIDTH = 640;

    /** How high it is. */
    public static final int HEIGHT = 290;
}
