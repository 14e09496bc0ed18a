package org.bednight.scenario.adjustment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.bednight.problem.Echo;
import org.bednight.rest.PlainText;
import org.jspecify.annotations.Nullable;

/** Collects the faults of one adjustment. */
final class AdjustmentFaults {

    private static final int DECIMALS = 10;

    private final AdjustmentContext setting;
    private final int index;
    private final String kind;
    private final List<Fault> list = new ArrayList<>();

    AdjustmentFaults(AdjustmentContext setting, int index, String kind) {
        this.setting = setting;
        this.index = index;
        this.kind = kind;
    }

    /**
     * One fault.
     *
     * @param adjustment the place of the adjustment in the list, 0 for the first
     * @param expected what is possible
     * @param given what was given; null where it was left out
     */
    record Fault(
            int adjustment,
            String kind,
            String property,
            String expected,
            @Nullable String given) {

        @Override
        public String toString() {
            return "adjustments[%d] (%s): %s is %s, but %s"
                    .formatted(adjustment, kind, property, expected, given == null ? "was left out" : "was " + given);
        }
    }

    List<Fault> list() {
        return list;
    }

    AdjustmentContext setting() {
        return setting;
    }

    void add(String property, String expected, @Nullable Object given) {
        list.add(new Fault(index, kind, property, expected, given == null ? null : Echo.of(given.toString())));
    }

    /** Refuses a number that is left out or lies outside {@code least} to {@code most}. */
    void number(String property, @Nullable BigDecimal value, String least, String most) {
        boolean within = value != null
                && value.compareTo(new BigDecimal(least)) >= 0
                && value.compareTo(new BigDecimal(most)) <= 0;
        if (!within) {
            add(property, "a number from %s to %s".formatted(least, most), value);
        } else if (value != null && value.scale() > DECIMALS) {
            add(property, "a number with %d decimals at most".formatted(DECIMALS), value);
        }
    }

    /** Refuses an amount that is left out, has fractions of a penny or lies outside the bounds. */
    void amount(String property, @Nullable BigDecimal value, String least, String most) {
        boolean within = value != null
                && value.stripTrailingZeros().scale() <= 2
                && value.compareTo(new BigDecimal(least)) >= 0
                && value.compareTo(new BigDecimal(most)) <= 0;
        if (!within) {
            add(property, "an amount in pounds from %s to %s, with two decimals at most".formatted(least, most), value);
        }
    }

    /** Refuses a date that is not a night to come of the year; one left out stands for the first. */
    void night(String property, @Nullable LocalDate date) {
        var nights = setting.nights();
        if (nights.isEmpty()) {
            add(
                    property,
                    "a night to come, and the year has none: only allocations and mitigations can be otherwise",
                    date);
        } else if (!setting.admits(date)) {
            add(property, "from %s to %s".formatted(nights.start(), nights.last()), date);
        }
    }

    /** Refuses a text that is blank, too long, or not of what can be seen; one left out is no fault here. */
    void text(String property, @Nullable String value, int longest) {
        if (value == null) {
            return;
        }
        try {
            PlainText.required(property, value, longest);
        } catch (IllegalArgumentException refused) {
            add(
                    property,
                    "1 to %d characters that can be seen".formatted(longest),
                    value.length() > longest ? value.length() + " characters" : value);
        }
    }

    void required(String property, String expected, @Nullable Object value) {
        if (value == null) {
            add(property, expected, null);
        }
    }
}
