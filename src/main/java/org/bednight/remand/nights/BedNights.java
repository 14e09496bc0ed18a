package org.bednight.remand.nights;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.bednight.authority.NamedAuthority;
import org.bednight.calendar.FinancialYear;
import org.bednight.estate.Sector;
import org.bednight.money.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An authority's bed nights in a year, as far as they had been slept, beside those of the year before. */
@Schema(description = "An authority's bed nights in a year, beside those of the year before")
public record BedNights(
        NamedAuthority authority,

        @Schema(implementation = String.class, examples = "2017-18")
        FinancialYear financialYear,

        LocalDate asAt,
        Instant knownAt,
        long dataVersion,
        BesideYearBefore total,
        List<BySector> sectors,
        List<Month> months,

        @Schema(description = "By looked-after status at remand")
        List<BedNightSplit.Line> lookedAfterStatus,

        List<BedNightSplit.Line> offenceGroups,
        List<String> warnings) {

    /**
     * A year's figures, those of the year before to the same day and whole, and the difference to the same day.
     */
    @Schema(description = "A year's figures beside those of the year before")
    public record BesideYearBefore(
            BedNightFigures year,

            @Schema(description = "The year before up to the same day")
            BedNightFigures yearBeforeToSameDay,

            @Schema(description = "The whole of the year before")
            BedNightFigures yearBefore,

            @Schema(description = "The year less the year before to the same day")
            Difference difference) {

        static BesideYearBefore of(BedNightFigures year, BedNightFigures sameDay, BedNightFigures whole) {
            return new BesideYearBefore(year, sameDay, whole, Difference.of(year, sameDay));
        }
    }

    /** One sector's part. */
    @Schema(name = "BedNightsBySector")
    public record BySector(Sector sector, BesideYearBefore figures) {}

    /** One month's part; sectors are in the order of every table, zeros shown. */
    @Schema(name = "BedNightsByMonth")
    public record Month(
            @Schema(examples = "P01") String period,
            @Schema(examples = "2017-04") String month,
            BedNightFigures total,
            List<SectorOfMonth> sectors) {}

    /** One sector's part of a month. */
    public record SectorOfMonth(Sector sector, BedNightFigures figures) {}

    /**
     * By how much a year differs from the year before.
     *
     * @param bedNightsPercent of the year before's, to one decimal; null where that is zero
     */
    @Schema(name = "BedNightDifference")
    public record Difference(
            BigDecimal bedNights,
            @Nullable BigDecimal bedNightsPercent,
            @Schema(implementation = Double.class) @Nullable Money cost,
            @Nullable BigDecimal costPercent) {

        static Difference of(BedNightFigures now, BedNightFigures before) {
            var cost = now.cost() == null || before.cost() == null
                    ? null
                    : now.cost().minus(before.cost());
            return new Difference(
                    now.bedNights().subtract(before.bedNights()),
                    percent(now.bedNights().subtract(before.bedNights()), before.bedNights()),
                    cost,
                    cost == null || before.cost() == null
                            ? null
                            : percent(cost.pounds(), before.cost().pounds()));
        }

        private static @Nullable BigDecimal percent(BigDecimal part, BigDecimal whole) {
            return whole.signum() == 0 ? null : part.movePointRight(2).divide(whole, 1, RoundingMode.HALF_UP);
        }
    }
}
