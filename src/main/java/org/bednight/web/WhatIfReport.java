package org.bednight.web;

import java.util.List;
import org.bednight.web.ForecastView.Picture;
import org.bednight.web.ForecastView.Table;
import org.jspecify.annotations.Nullable;

/**
 * A page about what-ifs that is read: a sentence, tables, perhaps a picture.
 *
 * @param code of the authority
 * @param query that of the tabs
 * @param caption what stands above the headline
 * @param picture null where there is nothing to draw; its figures are the first table
 * @param csv where these are had as CSV; empty where there is no picture
 */
public record WhatIfReport(
        String code,
        String query,
        String title,
        String caption,
        String headline,
        List<String> warnings,
        List<String> sentences,
        @Nullable Picture picture,
        String csv,
        List<Table> tables) {

    public WhatIfReport {
        warnings = List.copyOf(warnings);
        sentences = List.copyOf(sentences);
        tables = List.copyOf(tables);
    }

    /** Returns the table that the picture draws. */
    public Table first() {
        return tables.get(0);
    }

    /** Returns the tables that stand by themselves. */
    public List<Table> others() {
        return picture == null ? tables : tables.subList(1, tables.size());
    }
}
