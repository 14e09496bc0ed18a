package org.bednight.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.bednight.money.Money;
import org.bednight.projection.headline.YearPosition;
import org.bednight.publication.overview.ForecastSummary;
import org.bednight.publication.style.HouseStyle;
import org.bednight.publication.style.Wording;
import org.bednight.publication.style.Years;
import org.bednight.web.form.CallWords;
import org.jspecify.annotations.Nullable;

/** Writes a summary as a row of the first page. */
final class SummaryRow {

    private SummaryRow() {}

    /**
     * Returns the row of an authority.
     *
     * @param stated what the forecasts were asked for; the row's address leads to the same forecast, or to what it lacks
     */
    static HomeView.Row of(ForecastSummary summary, Map<String, String> stated) {
        var wording = new Wording(HouseStyle.DEFAULT);
        return new HomeView.Row(
                summary.authority().name(),
                address(summary, stated),
                summary.financialYear() == null ? PageWords.NONE : Years.printed(summary.financialYear()),
                date(summary.asAt()),
                amount(summary.variance())
                        .map(pounds -> PageWords.variance(wording, pounds))
                        .orElse("no budget on record"),
                chance(summary),
                PageWords.rating(summary.rating()),
                RangeBar.of(summary),
                amount(summary.movement())
                        .map(pounds -> PageWords.change(wording, pounds))
                        .orElse(PageWords.NONE),
                imported(summary.lastImport()),
                Optional.ofNullable(summary.problem()).map(CallWords::without).orElse(null));
    }

    private static String address(ForecastSummary summary, Map<String, String> stated) {
        if (summary.problem() != null) {
            return "/data/quality?authority=" + summary.authority().code();
        }
        var parameters = new TreeMap<>(stated);
        if (summary.financialYear() != null && summary.asAt() != null) {
            parameters.put("financialYear", summary.financialYear().toString());
            parameters.put("asAt", summary.asAt().toString());
        }
        return "/authorities/%s?%s".formatted(summary.authority().code(), PageAddress.query(parameters));
    }

    /** Returns the chance in words, and says where it contradicts the variance. */
    private static String chance(ForecastSummary summary) {
        var chance = summary.probabilityOfOverspend();
        var words = PageWords.chance(chance);
        return amount(summary.variance())
                .filter(variance -> chance != null && YearPosition.disagree(variance, chance))
                .map(variance -> words
                        + (variance.signum() > 0 ? ", though an overspend is projected" : ", though none is projected"))
                .orElse(words);
    }

    private static String date(@Nullable LocalDate date) {
        return date == null ? PageWords.NONE : Wording.date(date);
    }

    private static String imported(@Nullable Instant instant) {
        return instant == null ? "nothing yet" : PageWords.day(instant);
    }

    private static Optional<BigDecimal> amount(@Nullable Money amount) {
        return Optional.ofNullable(amount).map(Money::pounds);
    }
}
