package org.bednight.publication.frozen;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A number of a publication, which may be absent, or withheld because it would give away a small count.
 *
 * @param value null where it is absent or withheld
 */
public record Figure(@Nullable BigDecimal value, boolean withheld) {

    /** What stands in the place of a figure that is withheld. */
    public static final String WITHHELD = "[c]";

    /** The text that is shown for an absent figure. */
    public static final String NONE = "–";

    public static final Figure ABSENT = new Figure(null, false);

    public static Figure of(@Nullable BigDecimal value) {
        return new Figure(value, false);
    }

    static Figure hidden() {
        return new Figure(null, true);
    }

    public Optional<BigDecimal> find() {
        return Optional.ofNullable(value);
    }

    /** Returns the figure as {@code form} writes it, or what stands in its place. */
    public String written(Function<BigDecimal, String> form) {
        return value == null ? (withheld ? WITHHELD : NONE) : form.apply(value);
    }

    /** Returns this less {@code other}: withheld if one of them is, absent if one is missing. */
    public Figure minus(Figure other) {
        if (value == null || other.value == null) {
            return new Figure(null, withheld || other.withheld);
        }
        return of(value.subtract(other.value));
    }

    /** Returns the sum of this and {@code other}: withheld if one of them is, absent if one is missing. */
    public Figure plus(Figure other) {
        if (value == null || other.value == null) {
            return new Figure(null, withheld || other.withheld);
        }
        return of(value.add(other.value));
    }

    /** Returns this as a part of {@code whole}, to ten decimals; absent where one is unknown, or the whole is nought. */
    public Figure dividedBy(Figure whole) {
        return value == null || whole.value == null || whole.value.signum() == 0
                ? new Figure(null, withheld || whole.withheld)
                : of(value.divide(whole.value, 10, RoundingMode.HALF_UP));
    }

    /** Says whether it is known, and nought. */
    public boolean isNil() {
        return value != null && value.signum() == 0;
    }

    /** Returns this, or nought where it is less. */
    public Figure atLeastNought() {
        return signum() < 0 ? of(BigDecimal.ZERO) : this;
    }

    public int signum() {
        return value == null ? 0 : value.signum();
    }
}
