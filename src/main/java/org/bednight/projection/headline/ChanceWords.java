package org.bednight.projection.headline;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * Words for chances, by the scale of the Intergovernmental Panel on Climate Change. They never stand without the number.
 *
 * @see <a href="https://www.ipcc.ch/site/assets/uploads/2017/08/AR5_Uncertainty_Guidance_Note.pdf">Mastrandrea and others,
 *     Guidance note on consistent treatment of uncertainties, 2010, table 1</a>
 */
public final class ChanceWords {

    private record Above(String chance, String words) {

        boolean holds(BigDecimal part) {
            return part.compareTo(new BigDecimal(chance)) > 0;
        }
    }

    private static final List<Above> LIKELY = List.of(
            new Above("0.99", "virtually certain"), new Above("0.9", "very likely"), new Above("0.66", "likely"));

    private static final List<Above> UNLIKELY = List.of(
            new Above("0.99", "exceptionally unlikely"),
            new Above("0.9", "very unlikely"),
            new Above("0.67", "unlikely"));

    private ChanceWords() {}

    /** Returns a chance from 0 to 1 in words with its number, such as {@code very likely (98%)}. */
    public static String of(BigDecimal chance) {
        return "%s (%s)".formatted(words(chance), percent(chance));
    }

    private static String words(BigDecimal chance) {
        return find(LIKELY, chance)
                .or(() -> find(UNLIKELY, BigDecimal.ONE.subtract(chance)))
                .orElse("about as likely as not");
    }

    private static Optional<String> find(List<Above> scale, BigDecimal part) {
        return scale.stream().filter(each -> each.holds(part)).map(Above::words).findFirst();
    }

    /** Returns a chance in per cent, such as {@code 74%}; never a certainty that is none. */
    public static String percent(BigDecimal chance) {
        if (chance.signum() > 0 && chance.compareTo(new BigDecimal("0.01")) < 0) {
            return "less than 1%";
        }
        if (chance.compareTo(BigDecimal.ONE) < 0 && chance.compareTo(new BigDecimal("0.99")) > 0) {
            return "more than 99%";
        }
        return chance.movePointRight(2).setScale(0, RoundingMode.HALF_UP).toPlainString() + "%";
    }
}
