/**
 * The charts of a paper, as SVG that a screen reader can read out, a grey printer can print, and a page can hold.
 *
 * <p>Each chart takes its figures as they are published and gives a {@link org.bednight.publication.chart.Chart}; {@link
 * org.bednight.publication.chart.Raster} makes a PNG of it.
 *
 * <p>Decided: the typeface comes with the service and is measured and, for PNG and PDF, drawn as outlines from its own
 * file, so that a chart looks the same on every machine, also on one without a font.
 */
@NullMarked
package org.bednight.publication.chart;

import org.jspecify.annotations.NullMarked;
