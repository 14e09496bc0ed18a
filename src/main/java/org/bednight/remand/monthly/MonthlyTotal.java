package org.bednight.remand.monthly;

import java.math.BigDecimal;
import java.time.YearMonth;
import org.bednight.authority.AuthorityCode;
import org.bednight.calendar.DateRange;
import org.bednight.estate.Sector;
import org.bednight.rest.PlainText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The bed nights that the children of an authority slept in one sector in one month.
 *
 * @param nights zero or more, with two decimals at most
 * @param source where the number was read
 */
@Schema(description = "The bed nights of one sector in one month")
public record MonthlyTotal(
        @Schema(implementation = String.class, examples = "X930")
        AuthorityCode authority,

        @Schema(implementation = String.class, examples = "2018-05")
        YearMonth month,

        Sector sector,
        @Schema(examples = "23") BigDecimal nights,
        @Schema(examples = "monthly return") @Nullable String source) {

    /** The most nights of a month that can be stated: more children than the secure estate has beds. */
    static final BigDecimal MOST = new BigDecimal("999999.99");

    private static final int DECIMALS = 2;

    public MonthlyTotal {
        if (nights.signum() < 0
                || nights.compareTo(MOST) > 0
                || nights.stripTrailingZeros().scale() > DECIMALS) {
            throw new IllegalArgumentException(
                    "A month's bed nights are 0 to %s, with two decimals at most, but were '%s'"
                            .formatted(MOST, nights));
        }
        nights = plain(nights);
        source = PlainText.optional("The source of a month's bed nights", source, 500);
    }

    private static BigDecimal plain(BigDecimal number) {
        var stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** Returns the nights that the total counts. */
    DateRange range() {
        return DateRange.of(month);
    }

    /** Returns what the total is known by: a second one of the same key takes its place. */
    public Key key() {
        return new Key(authority, month, sector);
    }

    /** What a total is known by. */
    public record Key(AuthorityCode authority, YearMonth month, Sector sector) {

        /** Returns what it is called among the totals of its authority. */
        String name() {
            return "%s %s".formatted(month, sector);
        }
    }
}
