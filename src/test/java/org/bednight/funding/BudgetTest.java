package org.bednight.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import org.bednight.authority.AuthorityCode;
import org.bednight.calendar.FinancialYear;
import org.bednight.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** METHOD §5. */
class BudgetTest {

    private static final FinancialYear YEAR = FinancialYear.parse("2018-19");
    private static final LocalDate MAY = LocalDate.of(2018, 5, 31);

    @Test
    void the_budget_is_the_sum_of_the_year_s_allocations_provisional_and_confirmed() {
        var budget = Budget.of(
                YEAR,
                MAY,
                List.of(
                        allocation("grant", "567615.00", Allocation.Status.CONFIRMED, null),
                        allocation("trust", "147997.00", Allocation.Status.PROVISIONAL, null),
                        new Allocation(
                                new AuthorityCode("X001"),
                                YEAR.next(),
                                "grant",
                                Money.pounds(1),
                                Allocation.Status.CONFIRMED,
                                null,
                                null)));

        assertThat(budget.total()).contains(Money.parse("715612.00"));
    }

    @Test
    void of_each_funder_the_amount_known_last_by_the_as_at_date_counts() {
        var allocations = List.of(
                allocation("grant", "300", Allocation.Status.CONFIRMED, "2018-06-01"),
                allocation("grant", "100", Allocation.Status.PROVISIONAL, null),
                allocation("grant", "200", Allocation.Status.PROVISIONAL, "2018-05-31"));

        assertThat(Budget.of(YEAR, MAY.minusDays(1), allocations).total()).contains(Money.pounds(100));
        assertThat(Budget.of(YEAR, MAY, allocations).total()).contains(Money.pounds(200));
        assertThat(Budget.of(YEAR, MAY.plusDays(1), allocations).total()).contains(Money.pounds(300));
    }

    @Test
    void no_allocation_is_no_budget_and_not_a_budget_of_nothing() {
        assertThat(Budget.of(YEAR, MAY, List.of()).total()).isEmpty();
        assertThat(Budget.of(YEAR, MAY, List.of()).until(MAY)).isEmpty();
        assertThat(Budget.of(YEAR, MAY, List.of(allocation("grant", "0", Allocation.Status.CONFIRMED, null)))
                        .total())
                .contains(Money.ZERO);
    }

    @Test
    void the_part_of_a_budget_goes_by_nights_and_ends_with_the_whole() {
        var budget = Budget.of(YEAR, MAY, List.of(allocation("grant", "365.01", Allocation.Status.CONFIRMED, null)));

        assertThat(budget.until(LocalDate.of(2018, 4, 1))).contains(Money.ZERO);
        assertThat(budget.until(LocalDate.of(2018, 5, 1))).contains(Money.parse("30.00"));
        assertThat(budget.until(LocalDate.of(2018, 10, 2)))
                .as("184 of 365 nights: 184.00504…, half up")
                .contains(Money.parse("184.01"));
        assertThat(budget.until(LocalDate.of(2019, 4, 1))).contains(Money.parse("365.01"));
        assertThat(budget.until(LocalDate.of(2020, 4, 1))).contains(Money.parse("365.01"));
    }

    @Test
    void a_funder_has_a_name() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> allocation("  ", "1", Allocation.Status.CONFIRMED, null))
                .withMessage("A funder's name is 1 to 200 characters, not 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> allocation("grant\u0000", "1", Allocation.Status.CONFIRMED, null))
                .withMessage("A funder's name is text on one line, without characters that cannot be seen");
    }

    private static Allocation allocation(
            String funder, String amount, Allocation.Status status, @Nullable String knownFrom) {
        return new Allocation(
                new AuthorityCode("X001"),
                YEAR,
                funder,
                Money.parse(amount),
                status,
                knownFrom == null ? null : LocalDate.parse(knownFrom),
                null);
    }
}
