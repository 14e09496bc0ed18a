package org.bednight.projection.accuracy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.bednight.authority.AuthorityCode;
import org.bednight.calendar.FinancialYear;
import org.bednight.ledger.DataVersion;
import org.bednight.money.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The forecasts of a year that an authority published; the package that keeps publications implements it. */
public interface PublishedForecasts {

    /** Lists those that were on record in {@code version} and not withdrawn, by as-at date, then version. */
    List<Published> list(AuthorityCode authority, FinancialYear year, DataVersion version);

    /**
     * A forecast as it was published.
     *
     * @param period of its as-at date, such as {@code P02}; {@code P00} before the year
     * @param outturn nights and cost of the whole year, as published
     * @param variance outturn less budget: positive is an overspend
     */
    @Schema(name = "PublishedForecast", description = "A forecast as it was published")
    record Published(
            @Schema(examples = "E08000025-2018-19-P02-v1") String id,
            @Schema(examples = "2018-19 P02 v1") String number,
            @Schema(examples = "P02") String period,
            LocalDate asAt,
            Instant publishedAt,
            @Schema(examples = "rolling-average") String model,
            Sum outturn,
            @Schema(implementation = Double.class) @Nullable Money budget,
            @Schema(implementation = Double.class) @Nullable Money variance) {}

    /** Nights and cost of a year. */
    @Schema(name = "TrackedSum")
    record Sum(
            @Schema(examples = "5418") BigDecimal bedNights,

            @Schema(implementation = Double.class, examples = "1581022.00")
            Money cost) {

        Sum minus(Sum other) {
            return new Sum(bedNights.subtract(other.bedNights), cost.minus(other.cost));
        }
    }
}
