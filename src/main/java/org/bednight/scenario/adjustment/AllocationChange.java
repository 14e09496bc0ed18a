package org.bednight.scenario.adjustment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.bednight.funding.Allocation;
import org.bednight.funding.Budget;
import org.bednight.money.Money;
import org.bednight.projection.expectation.Assumptions;
import org.bednight.rest.PlainText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A funder's allocation changed by per cent or to an amount, or one more. */
@Schema(name = "AllocationChange", description = "A funder's allocation by per cent or as an amount, or one more")
record AllocationChange(
        @Schema(
                description = "A funder on record, or a new one; all if left out",
                examples = "Youth Justice Board remand grant")
        @Nullable
        String funder,

        @Schema(description = "Pounds for the year", examples = "100000.00") @Nullable
        BigDecimal amount,

        @Schema(description = "By how many per cent it rises, instead of amount", examples = "-10") @Nullable
        BigDecimal percent)
        implements Adjustment {

    static final String KIND = "allocation";

    @Override
    public String kindName() {
        return KIND;
    }

    @Override
    public ActsOn actsOn() {
        return ActsOn.ALLOCATIONS;
    }

    @Override
    public void check(AdjustmentFaults faults) {
        var known = faults.setting().assumptions().budget().allocations().stream()
                .map(Allocation::funder)
                .toList();
        if (amount != null) {
            faults.amount("amount", amount, "-1000000000", "1000000000");
            faults.required("funder", "the funder of the amount", name());
            if (percent != null) {
                faults.add("percent", "left out where an amount is stated", percent);
            }
        } else {
            faults.number("percent", percent, "-100", "1000");
            boolean found = funder == null ? !known.isEmpty() : known.stream().anyMatch(this::isFunder);
            if (!found) {
                faults.add(
                        "funder",
                        known.isEmpty() ? "on record, and none is: state an amount" : "one of " + known,
                        funder);
            }
        }
    }

    private @Nullable String name() {
        try {
            return funder == null ? null : PlainText.required("A funder's name", funder, 200);
        } catch (IllegalArgumentException noName) {
            return null;
        }
    }

    private boolean isFunder(String other) {
        return funder != null && Allocation.funderKey(funder).equals(Allocation.funderKey(other));
    }

    @Override
    public Assumptions apply(AdjustmentContext setting) {
        var budget = setting.assumptions().budget();
        var changed = new ArrayList<Allocation>();
        boolean found = false;
        for (var allocation : budget.allocations()) {
            boolean concerned = funder == null || isFunder(allocation.funder());
            found |= concerned;
            changed.add(concerned ? with(allocation, changed(allocation.amount())) : allocation);
        }
        if (!found && amount != null && funder != null) {
            changed.add(new Allocation(
                    setting.authority(),
                    budget.year(),
                    funder,
                    Money.of(amount),
                    Allocation.Status.PROVISIONAL,
                    null,
                    null));
        }
        return setting.assumptions().withBudget(new Budget(budget.year(), List.copyOf(changed)));
    }

    private Money changed(Money before) {
        return amount == null ? AdjustmentContext.raised(before, percent) : Money.of(amount);
    }

    private static Allocation with(Allocation allocation, Money amount) {
        return new Allocation(
                allocation.authority(),
                allocation.year(),
                allocation.funder(),
                amount,
                allocation.status(),
                allocation.knownFrom(),
                allocation.source());
    }

    @Override
    public String words(AdjustmentContext setting) {
        return amount == null
                ? "%s changed by %s %%"
                        .formatted(
                                funder == null ? "all allocations" : "the allocation by " + funder,
                                AdjustmentContext.number(percent))
                : "an allocation of £%s by %s".formatted(Money.of(amount), funder);
    }

    @Override
    public Adjustment with(String property, BigDecimal value) {
        return switch (property) {
            case "amount" -> new AllocationChange(funder, value.setScale(2, RoundingMode.HALF_UP), null);
            case "percent" -> new AllocationChange(funder, null, value);
            default -> Adjustment.super.with(property, value);
        };
    }
}
