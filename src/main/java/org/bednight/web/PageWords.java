package org.bednight.web;

import java.math.BigDecimal;
import org.bednight.calendar.FinancialYear;
import org.bednight.publication.style.Wording;

/** What pages write that papers do not. */
final class PageWords {

    private PageWords() {}

    /** Returns a year as people write it, such as {@code 2018/19}. */
    static String year(FinancialYear year) {
        return year.toString().replace('-', '/');
    }

    /** Returns a variance with its word, such as {@code £1,024,007 overspend}. */
    static String variance(Wording wording, BigDecimal pounds) {
        return pounds.signum() == 0 ? "on budget" : "%s %s".formatted(wording.size(pounds), Wording.position(pounds));
    }

    /** Returns by how much a variance moved, such as {@code £1,200 worse}. */
    static String change(Wording wording, BigDecimal pounds) {
        if (pounds.signum() == 0) {
            return "no change";
        }
        return "%s %s".formatted(wording.size(pounds), pounds.signum() > 0 ? "worse" : "better");
    }

    /** Returns words as the beginning of a sentence. */
    static String sentence(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
