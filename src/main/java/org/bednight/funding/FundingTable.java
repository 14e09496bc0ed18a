package org.bednight.funding;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bednight.authority.AuthorityCode;
import org.bednight.calendar.FinancialYear;
import org.bednight.money.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The budget of a year by funder, and that of the year before beside it.
 *
 * @param total null where no allocation is known
 * @param variance the year's amount less that of the year before, each counted as nothing where there is none
 */
@Schema(description = "The budget of a year by funder, and that of the year before beside it")
public record FundingTable(
        @Schema(implementation = String.class, examples = "E08000025")
        AuthorityCode authority,

        @Schema(implementation = String.class, examples = "2018-19")
        FinancialYear financialYear,

        LocalDate asAt,
        List<Line> funders,

        @Schema(implementation = Double.class, examples = "715612.00") @Nullable
        Money total,

        @Schema(implementation = Double.class, examples = "556110.00") @Nullable
        Money totalYearBefore,

        @Schema(implementation = Double.class, examples = "159502.00")
        Money variance) {

    public FundingTable {
        funders = List.copyOf(funders);
    }

    /** One funder's part. */
    @Schema(name = "FundingLine", description = "One funder's part")
    public record Line(
            @Schema(examples = "Youth Justice Board remand grant")
            String funder,

            @Schema(implementation = Double.class, examples = "567615.00") @Nullable
            Money amount,

            @Schema(examples = "confirmed") @Nullable String status,
            @Nullable LocalDate knownFrom,
            @Nullable String source,

            @Schema(implementation = Double.class, examples = "408113.00") @Nullable
            Money yearBefore,

            @Schema(implementation = Double.class, examples = "159502.00")
            Money variance) {}

    /** Returns the table of a year out of all allocations to an authority, as they were known at the close of {@code asAt}. */
    public static FundingTable of(
            AuthorityCode authority, FinancialYear year, LocalDate asAt, List<Allocation> allocations) {
        var budget = Budget.of(year, asAt, allocations);
        var before = Budget.of(year.previous(), asAt, allocations);
        var now = byFunder(budget);
        var then = byFunder(before);
        var funders = new TreeSet<>(now.keySet());
        funders.addAll(then.keySet());
        var lines = funders.stream()
                .map(funder -> line(now.get(funder), then.get(funder)))
                .toList();
        return new FundingTable(
                authority,
                year,
                asAt,
                lines,
                budget.total().orElse(null),
                before.total().orElse(null),
                lines.stream().map(Line::variance).reduce(Money.ZERO, Money::plus));
    }

    private static Line line(@Nullable Allocation now, @Nullable Allocation then) {
        var amount = Optional.ofNullable(now).map(Allocation::amount);
        var before = Optional.ofNullable(then).map(Allocation::amount);
        return new Line(
                Stream.of(Optional.ofNullable(now), Optional.ofNullable(then))
                        .flatMap(Optional::stream)
                        .map(Allocation::funder)
                        .findFirst()
                        .orElseThrow(),
                amount.orElse(null),
                now == null ? null : now.status().toString(),
                now == null ? null : now.knownFrom(),
                now == null ? null : now.source(),
                before.orElse(null),
                amount.orElse(Money.ZERO).minus(before.orElse(Money.ZERO)));
    }

    private static Map<String, Allocation> byFunder(Budget budget) {
        return budget.allocations().stream().collect(Collectors.toMap(Allocation::funderKey, Function.identity()));
    }
}
