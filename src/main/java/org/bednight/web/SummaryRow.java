package org.bednight.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import org.bednight.money.Money;
import org.bednight.projection.headline.ChanceWords;
import org.bednight.publication.overview.ForecastSummary;
import org.bednight.publication.style.HouseStyle;
import org.bednight.publication.style.Wording;
import org.jspecify.annotations.Nullable;

/** Writes a summary as a row of the first page. */
final class SummaryRow {

    private static final String NONE = "–";
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private SummaryRow() {}

    static HomeView.Row of(ForecastSummary summary) {
        var wording = new Wording(HouseStyle.DEFAULT);
        return new HomeView.Row(
                summary.authority().name(),
                "/authorities/" + summary.authority().code(),
                summary.financialYear() == null ? NONE : PageWords.year(summary.financialYear()),
                date(summary.asAt()),
                amount(summary.variance())
                        .map(pounds -> PageWords.variance(wording, pounds))
                        .orElse("no budget on record"),
                chance(summary.probabilityOfOverspend()),
                RangeBar.of(summary),
                amount(summary.movement())
                        .map(pounds -> PageWords.change(wording, pounds))
                        .orElse(NONE),
                imported(summary.lastImport()),
                summary.problem());
    }

    private static String chance(@Nullable BigDecimal chance) {
        return chance == null ? NONE : ChanceWords.of(chance);
    }

    private static String date(@Nullable LocalDate date) {
        return date == null ? NONE : Wording.date(date);
    }

    private static String imported(@Nullable Instant instant) {
        return instant == null ? "nothing yet" : Objects.requireNonNull(date(LocalDate.ofInstant(instant, LONDON)));
    }

    private static Optional<BigDecimal> amount(@Nullable Money amount) {
        return Optional.ofNullable(amount).map(Money::pounds);
    }
}
