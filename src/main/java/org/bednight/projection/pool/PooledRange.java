package org.bednight.projection.pool;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bednight.authority.NamedAuthority;
import org.bednight.calendar.FinancialYear;
import org.bednight.money.Money;
import org.bednight.projection.range.Range;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How far the cost of several authorities together may come out, and what a common reserve saves.
 *
 * @param budget what all allocations add up to; null where an authority has none
 * @param range of the sum of their costs
 * @param singleReserves by chance, what the reserves of the authorities, each by itself, add up to; null where one has no
 *     budget
 * @param saved by chance, by how much that is more than the reserve of all together; below zero where it is less
 */
@Schema(description = "How far the cost of several authorities together may come out, beside that of each")
record PooledRange(
        @Schema(implementation = String.class, examples = "2018-19")
        FinancialYear financialYear,

        LocalDate asAt,
        Instant knownAt,
        long dataVersion,

        @Schema(implementation = Double.class, examples = "815612.00") @Nullable
        Money budget,

        Range range,

        @Schema(
                ref = "MoneyByLevel",
                description = "By chance: what the reserves of the authorities by themselves add up to")
        @Nullable
        Map<String, Money> singleReserves,

        @Schema(ref = "MoneyByLevel", description = "By chance: those less the reserve of all together") @Nullable
        Map<String, Money> saved,

        List<Member> authorities,

        @Schema(description = "What is doubtful about the sum, in sentences")
        List<String> warnings) {

    PooledRange {
        singleReserves = ordered(singleReserves);
        saved = ordered(saved);
        authorities = List.copyOf(authorities);
        warnings = List.copyOf(warnings);
    }

    private static @Nullable Map<String, Money> ordered(@Nullable Map<String, Money> byChance) {
        return byChance == null ? null : Collections.unmodifiableMap(new LinkedHashMap<>(byChance));
    }

    /** One of the authorities, by itself. */
    @Schema(name = "PooledAuthority", description = "One authority of a pool by itself")
    record Member(
            NamedAuthority authority,
            @Schema(implementation = Double.class) @Nullable Money budget,
            @Schema(implementation = Double.class) Money mean,
            @Schema(examples = "0.8312") @Nullable BigDecimal probabilityOfOverspend,
            @Schema(ref = "MoneyByLevel") Map<String, Money> budgetFor,
            @Schema(ref = "MoneyByLevel") @Nullable Map<String, Money> reserveFor) {}
}
