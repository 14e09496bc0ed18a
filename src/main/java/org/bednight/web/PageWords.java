package org.bednight.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.bednight.publication.style.Wording;

/** What pages write that papers do not. */
public final class PageWords {

    private PageWords() {}

    /** Returns a variance with its word, such as {@code £1,024,007 overspend}. */
    public static String variance(Wording wording, BigDecimal pounds) {
        return pounds.signum() == 0 ? "on budget" : "%s %s".formatted(wording.size(pounds), Wording.position(pounds));
    }

    /** Returns by how much a variance moved, such as {@code £1,200 worse}. */
    public static String change(Wording wording, BigDecimal pounds) {
        if (pounds.signum() == 0) {
            return "no change";
        }
        return "%s %s".formatted(wording.size(pounds), pounds.signum() > 0 ? "worse" : "better");
    }

    /** Returns a percentage as it is told, such as {@code 44.8%} or {@code −3.2%}. */
    public static String percent(BigDecimal percent) {
        return "%s%s%%".formatted(percent.signum() < 0 ? "−" : "", percent.abs().toPlainString());
    }

    /** Returns a part of one in per cent, which may be more than all, such as {@code 28.4%}. */
    public static String share(BigDecimal part) {
        return percent(part.movePointRight(2).setScale(1, RoundingMode.HALF_UP));
    }
}
