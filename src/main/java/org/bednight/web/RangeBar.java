package org.bednight.web;

import java.util.Locale;
import org.bednight.money.Money;
import org.bednight.publication.overview.ForecastSummary;
import org.bednight.publication.style.HouseStyle;
import org.bednight.publication.style.Wording;
import org.jspecify.annotations.Nullable;

/** A small chart: the 80 % range of the year's cost as a bar, the headline outturn and the budget as marks. */
final class RangeBar {

    private static final double WIDTH = 128;

    private RangeBar() {}

    /** Returns the chart as SVG that says in words what it shows; empty where there is no range. */
    static String of(ForecastSummary summary) {
        var low = summary.rangeLow();
        var high = summary.rangeHigh();
        var outturn = summary.outturn();
        if (low == null || high == null || outturn == null) {
            return "";
        }
        double most = Math.max(Math.max(pence(high), pence(outturn)), pence(summary.budget()));
        return String.format(
                Locale.ROOT,
                """
                <svg class="bn-bar" viewBox="0 0 %.0f 14" role="img" aria-label="%s">\
                <rect x="0" y="6" width="%.0f" height="2" fill="#d9d9d9"/>\
                <rect x="%.1f" y="3" width="%.1f" height="8" fill="#4a86bd"/>\
                <rect x="%.1f" y="1" width="2" height="12" fill="#12436d"/>%s</svg>\
                """,
                WIDTH,
                words(low, high, summary.budget()),
                WIDTH,
                at(low, most),
                Math.max(1, at(high, most) - at(low, most)),
                at(outturn, most),
                budget(summary.budget(), most));
    }

    private static String budget(@Nullable Money budget, double most) {
        return budget == null || budget.isNegative()
                ? ""
                : String.format(
                        Locale.ROOT,
                        "<line x1=\"%1$.1f\" x2=\"%1$.1f\" y1=\"0\" y2=\"14\" stroke=\"#b3261e\" stroke-width=\"2\" stroke-dasharray=\"3 2\"/>",
                        at(budget, most));
    }

    private static String words(Money low, Money high, @Nullable Money budget) {
        var wording = new Wording(HouseStyle.DEFAULT);
        var range = "8 in 10 outcomes cost %s to %s".formatted(amount(wording, low), amount(wording, high));
        return budget == null ? range : range + "; the budget is " + amount(wording, budget);
    }

    private static String amount(Wording wording, Money amount) {
        return wording.amount(amount.pounds());
    }

    private static double pence(@Nullable Money amount) {
        return amount == null ? 0 : (double) amount.pence();
    }

    private static double at(Money amount, double most) {
        return most <= 0 ? 0 : Math.max(0, pence(amount) / most * (WIDTH - 2));
    }
}
