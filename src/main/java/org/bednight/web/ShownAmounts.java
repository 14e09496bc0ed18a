package org.bednight.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.bednight.money.Money;
import org.bednight.money.SumRounding;
import org.bednight.money.TableRounding;
import org.bednight.publication.style.Wording;
import org.jspecify.annotations.Nullable;

/**
 * Amounts of a table of a page, so rounded that they add up as they are shown: METHOD §11. Where one of them is not known,
 * there is no sum, and each is rounded by itself.
 */
final class ShownAmounts {

    private final Wording wording;

    ShownAmounts(Wording wording) {
        this.wording = wording;
    }

    /** Returns the cells of amounts whose sum stands below them. */
    List<String> parts(List<? extends @Nullable Money> amounts) {
        return cells(amounts, SumRounding::parts);
    }

    /** Returns the cells of amounts of months, beside or below which the cost up to each month stands. */
    List<String> months(List<? extends @Nullable Money> amounts) {
        return cells(amounts, SumRounding::running);
    }

    private List<String> cells(
            List<? extends @Nullable Money> amounts, BiFunction<List<BigDecimal>, Integer, List<BigDecimal>> rounding) {
        if (amounts.stream().anyMatch(Objects::isNull)) {
            return amounts.stream()
                    .map(amount -> PageWords.cell(wording, amount))
                    .toList();
        }
        var pounds = amounts.stream()
                .map(amount -> Objects.requireNonNull(amount).pounds())
                .toList();
        return rounding.apply(pounds, wording.scale()).stream()
                .map(wording::cell)
                .toList();
    }

    /** Returns what lies between two amounts as they are shown. */
    BigDecimal between(Money from, Money to) {
        return rounded(to).subtract(rounded(from));
    }

    /** Returns what lies between two amounts as they are shown; a dash where one of them is not known. */
    String difference(@Nullable Money from, @Nullable Money to) {
        return from == null || to == null ? PageWords.NONE : wording.amount(between(from, to));
    }

    /** Returns steps from one amount to another, so rounded that they add up to {@link #between}. */
    List<BigDecimal> steps(Money from, List<Money> steps, Money to) {
        return SumRounding.steps(
                from.pounds(), steps.stream().map(Money::pounds).toList(), to.pounds(), wording.scale());
    }

    /** Rounds a table of at least one row that has a total below each column and at the end of each row. */
    TableRounding table(List<List<Money>> rows) {
        return TableRounding.of(
                rows.stream()
                        .map(row -> row.stream().map(Money::pounds).toList())
                        .toList(),
                wording.scale());
    }

    /** Returns the cells of a row and of what stands at its end. */
    List<String> cells(List<BigDecimal> row, BigDecimal total) {
        return Stream.concat(row.stream(), Stream.of(total)).map(wording::cell).toList();
    }

    private BigDecimal rounded(Money amount) {
        return amount.pounds().setScale(wording.scale(), RoundingMode.HALF_UP);
    }
}
