package org.bednight.publication.style;

import org.bednight.calendar.FinancialYear;

/** Writes financial years as papers print them. */
public final class Years {

    private Years() {}

    /** Returns {@code 2018/19} of {@code 2018-19}. */
    public static String printed(String year) {
        return year.replace('-', '/');
    }

    /** Returns {@code 2017/18} of {@code 2018-19}. */
    public static String before(String year) {
        return printed(FinancialYear.parse(year).previous().toString());
    }
}
