package org.bednight.projection.distribution;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.bednight.authority.NamedAuthority;
import org.bednight.calendar.FinancialYear;
import org.bednight.money.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How likely each cost of a year is.
 *
 * @param probabilityOfOverspend null where no allocation is known
 * @param classes rising; none in a year that is over, whose cost is known
 */
@Schema(description = "How likely each cost of a year is, by the episode model")
public record CostDistribution(
        NamedAuthority authority,

        @Schema(implementation = String.class, examples = "2018-19")
        FinancialYear financialYear,

        LocalDate asAt,
        Instant knownAt,
        long dataVersion,

        @Schema(implementation = Double.class, examples = "715612.00") @Nullable
        Money budget,

        @Nullable BigDecimal probabilityOfOverspend,
        List<CostClass> classes) {

    public CostDistribution {
        classes = List.copyOf(classes);
    }

    /**
     * One class of costs.
     *
     * @param above the cost is above this; of the first class it may be less
     * @param upTo the cost is at most this; of the last class it may be more
     */
    @Schema(name = "CostClass")
    public record CostClass(
            @Schema(implementation = Double.class, examples = "1700000.00")
            Money above,

            @Schema(implementation = Double.class, examples = "1800000.00")
            Money upTo,

            @Schema(description = "Chance that the year's cost lies in it", examples = "0.1423")
            BigDecimal chance) {}
}
