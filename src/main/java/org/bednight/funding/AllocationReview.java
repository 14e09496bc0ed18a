package org.bednight.funding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.bednight.authority.AuthorityCode;
import org.bednight.calendar.FinancialYear;
import org.bednight.exchange.KeyText;
import org.bednight.ledger.BudgetChange;
import org.bednight.ledger.Warnings;
import org.bednight.money.Money;

/** Compares the budgets before and after a change of allocations, and warns of money that may count twice. */
final class AllocationReview {

    /** A word for a total, in English or Welsh, anywhere in a funder's name. */
    private static final Pattern TOTAL =
            Pattern.compile("\\b(sub)?totals?\\b|\\bsum\\b|\\ball funders\\b|\\bcyfanswm\\b|\\bcyfansymiau\\b");

    private final List<Allocation> before;
    private final List<Allocation> after;
    private final Collection<Allocation> stated;
    private final List<String> warnings = new ArrayList<>();

    /**
     * @param before all allocations on record before the change, to the authorities that it concerns
     * @param after the same after it
     * @param stated the allocations of the change; only their authorities, years and funders are looked at
     */
    AllocationReview(List<Allocation> before, List<Allocation> after, Collection<Allocation> stated) {
        this.before = before;
        this.after = after;
        this.stated = stated;
    }

    private record BudgetKey(AuthorityCode authority, FinancialYear year) {

        static final Comparator<BudgetKey> ORDER =
                Comparator.comparing((BudgetKey key) -> key.authority().value()).thenComparing(BudgetKey::year);

        static BudgetKey of(Allocation allocation) {
            return new BudgetKey(allocation.authority(), allocation.year());
        }

        /** Returns the budget with every allocation on record, also one that is known only from a later day. */
        Budget in(Collection<Allocation> all) {
            return Budget.of(
                    year,
                    LocalDate.MAX,
                    all.stream()
                            .filter(each -> each.authority().equals(authority))
                            .toList());
        }
    }

    List<BudgetChange> budgets() {
        return keys().stream()
                .map(key -> new BudgetChange(
                        key.authority().value(),
                        key.year().toString(),
                        key.in(before).total().map(Money::pounds).orElse(null),
                        key.in(after).total().map(Money::pounds).orElse(null)))
                .toList();
    }

    List<String> warnings() {
        for (var key : keys()) {
            var funders = key.in(after).allocations();
            var known = funderKeys(key.in(before).allocations());
            var concerned = funderKeys(stated.stream()
                    .filter(each -> BudgetKey.of(each).equals(key))
                    .toList());
            for (var funder : funders) {
                if (concerned.contains(funder.funderKey())) {
                    warnIfCountedTwice(funder, funders, known);
                    warnOfNearNames(funder, funders, concerned);
                }
            }
        }
        return Warnings.shortened(warnings);
    }

    private Set<BudgetKey> keys() {
        return stated.stream()
                .map(BudgetKey::of)
                .collect(Collectors.toCollection(() -> new TreeSet<>(BudgetKey.ORDER)));
    }

    private static Set<String> funderKeys(Collection<Allocation> allocations) {
        return allocations.stream().map(Allocation::funderKey).collect(Collectors.toSet());
    }

    private void warnIfCountedTwice(Allocation funder, List<Allocation> funders, Set<String> known) {
        var others = funders.stream().filter(other -> !other.equals(funder)).toList();
        if (TOTAL.matcher(funder.funderKey()).find()) {
            warnings.add(
                    "%s is counted as a funder of its own. If this is a total of the other rows, retire it and leave it out of the file."
                            .formatted(named(funder)));
        } else if (others.size() > 1 && isSum(funder.amount(), others)) {
            warnings.add(
                    "%s is the sum of the other funders of that year. If it is their total, retire it: it is counted on top of them."
                            .formatted(named(funder)));
        } else if (!known.contains(funder.funderKey())) {
            warnOfSameAmount(funder, others);
        }
    }

    private static boolean isSum(Money amount, List<Allocation> others) {
        return !amount.equals(Money.ZERO)
                && amount.equals(others.stream().map(Allocation::amount).reduce(Money.ZERO, Money::plus));
    }

    private void warnOfSameAmount(Allocation funder, List<Allocation> others) {
        others.stream()
                .filter(other -> other.amount().equals(funder.amount())
                        && !funder.amount().equals(Money.ZERO))
                .findFirst()
                .ifPresent(other -> warnings.add(
                        "%s is new and has exactly the amount of '%s'. If both are the same money, retire one of them."
                                .formatted(named(funder), other.funder())));
    }

    private void warnOfNearNames(Allocation funder, List<Allocation> funders, Set<String> concerned) {
        for (var other : funders) {
            boolean told =
                    concerned.contains(other.funderKey()) && other.funderKey().compareTo(funder.funderKey()) < 0;
            if (!told && !other.equals(funder) && KeyText.near(other.funder()).equals(KeyText.near(funder.funder()))) {
                warnings.add(
                        "%s and '%s' with %s have nearly the same name and count as two funders. If they are one, retire one of them."
                                .formatted(named(funder), other.funder(), pounds(other.amount())));
            }
        }
    }

    private static String named(Allocation allocation) {
        return "The allocation of %s to %s for %s by '%s'"
                .formatted(pounds(allocation.amount()), allocation.authority(), allocation.year(), allocation.funder());
    }

    private static String pounds(Money amount) {
        return (amount.isNegative() ? "−£" : "£")
                + String.format(Locale.UK, "%,.2f", amount.pounds().abs());
    }
}
