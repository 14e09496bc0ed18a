package org.bednight.web;

import org.bednight.web.ForecastView.Table;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a trace shows.
 *
 * @param part which part of the year it opens, in words
 * @param next the address of the next page; null on the last
 */
public record TraceView(
        YearHead head, String part, Table rows, @Nullable String next) {}
