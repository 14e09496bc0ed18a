package org.bednight.publication.paper;

import java.math.BigDecimal;
import java.util.Objects;
import org.bednight.publication.style.HouseStyle;
import org.bednight.publication.style.Wording;
import org.jspecify.annotations.Nullable;

/** The line under the budget table: what its signs and ratings mean, and how amounts are rounded. */
final class Legend {

    private final PaperText paper;
    private final Wording wording;
    private final HouseStyle style;

    Legend(PaperText paper) {
        this.paper = paper;
        this.wording = paper.wording();
        this.style = wording.style();
    }

    /** Without a budget there is no variance whose sign or rating wants a word. */
    String line() {
        return paper.frozen().forecast().budget().find().isPresent()
                ? "%s %s %s".formatted(sign(), rating(), rounding())
                : rounding();
    }

    /** Returns which variance is an overspend. */
    String sign() {
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
        return paper.isOver()
                ? overspend
                : "%s, or a chance of one of %s or more"
                        .formatted(overspend, Wording.chance(Objects.requireNonNull(chance)));
    }

    private String rounding() {
        return paper.isRounded()
                ? "Figures are rounded for publication."
                : "Amounts are shown to the nearest %s, and add up as shown.".formatted(unit());
    }

    private String unit() {
        var pounds = BigDecimal.ONE.scaleByPowerOfTen(-wording.scale());
        return pounds.compareTo(BigDecimal.ONE) < 0 ? "penny or part of it" : "£" + Wording.wholeNights(pounds);
    }
}
