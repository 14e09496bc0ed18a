package org.bednight.publication.style;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import org.bednight.publication.frozen.Figure;
import org.bednight.publication.frozen.FrozenPublication;
import org.jspecify.annotations.Nullable;

/** What signs and ratings mean, how amounts are rounded, and what stands where a figure is withheld. */
public final class Legend {

    private static final String WITHHELD =
            "This copy gives the budget alone. All other figures rest on so few children that they are withheld.";

    private static final String TOTAL =
            "The year %s about %s, rounded to the nearest £%s. All figures but this and the budget rest on so few children that they are withheld.";

    private final FrozenPublication frozen;
    private final Wording wording;
    private final HouseStyle style;

    public Legend(FrozenPublication frozen, Wording wording) {
        this.frozen = frozen;
        this.wording = wording;
        this.style = wording.style();
    }

    /** Returns what stands in for a figure that is withheld, and why. */
    public String withheld() {
        return "%s: withheld, since it rests on fewer than %d children or would give such a figure away."
                .formatted(Figure.WITHHELD, frozen.smallestCount());
    }

    /** Returns the sentence that stands in for the figures of a year that is withheld as a whole. */
    public String yearWithheld() {
        return frozen.findRoundedTotal()
                .map(outturn -> TOTAL.formatted(
                        frozen.forecast().isYearOver() ? "cost" : "is projected to cost",
                        wording.amount(outturn),
                        Wording.wholeNights(frozen.findPublicTotal().orElseThrow())))
                .orElse(WITHHELD);
    }

    /** Returns what the signs and ratings of variances mean; empty without a budget, where there is no variance. */
    public Optional<String> signs() {
        return frozen.forecast().budget().find().map(budget -> "%s %s".formatted(sign(), rating()));
    }

    /** Returns the line under the budget table. */
    public String line() {
        return signs().map(signs -> signs + " " + rounding()).orElseGet(this::rounding);
    }

    /** Returns which variance is an overspend. */
    private String sign() {
        var negative = style.negatives() == HouseStyle.Negatives.BRACKETS ? "in brackets" : "with a minus";
        return style.sign() == HouseStyle.Sign.OVERSPEND_NEGATIVE
                ? "A variance %s is an overspend; any other is an underspend.".formatted(negative)
                : "A variance %s is an underspend; any other is an overspend.".formatted(negative);
    }

    private String rating() {
        var words = Objects.requireNonNull(style.ragWords());
        return "%s: %s. %s: %s."
                .formatted(
                        words.amber(),
                        from(style.amberFrom(), style.amberFromChance()),
                        words.red(),
                        from(style.redFrom(), style.redFromChance()));
    }

    private String from(@Nullable BigDecimal percent, @Nullable BigDecimal chance) {
        var size = Objects.requireNonNull(percent);
        var overspend = size.signum() == 0
                ? "any overspend"
                : "an overspend of %s%% of the budget or more"
                        .formatted(size.stripTrailingZeros().toPlainString());
        return frozen.forecast().isYearOver()
                ? overspend
                : "%s, or a chance of one of %s or more"
                        .formatted(overspend, Wording.chance(Objects.requireNonNull(chance)));
    }

    private String rounding() {
        return frozen.isRounded()
                ? "Figures are rounded for publication, so that a variance is that of the rounded outturn."
                : "Amounts are shown to the nearest %s, and add up as shown.".formatted(unit());
    }

    private String unit() {
        var pounds = BigDecimal.ONE.scaleByPowerOfTen(-wording.scale());
        return pounds.compareTo(BigDecimal.ONE) < 0 ? "penny or part of it" : "£" + Wording.wholeNights(pounds);
    }
}
