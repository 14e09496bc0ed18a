package org.bednight.publication.style;

import org.bednight.calendar.FinancialYear;

/** Writes financial years as papers print them. */
public final class Years {

    private Years() {}

    /** Returns {@code 2018/19} of {@code 2018-19}. */
    public static String printed(FinancialYear year) {
        return printed(year.toString());
    }

    /** Returns {@code 2018/19} of {@code 2018-19}, as reports state it. */
    public static String printed(String year) {
        return year.replace('-', '/');
    }

    /** Returns {@code 2017/18} of {@code 2018-19}. */
    public static String before(FinancialYear year) {
        return printed(year.previous());
    }
}
