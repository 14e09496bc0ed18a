package org.bednight.publication.frozen;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.bednight.authority.AuthorityCode;
import org.bednight.calendar.FinancialYear;
import org.bednight.calendar.Period;

/**
 * What names a publication in addresses, such as {@code E08000025-2018-19-P02-v1}.
 *
 * @param period the month of the as-at date, 1 for April to 12; 0 before the year, and 12 after it
 * @param version counts the publications of the period, from 1
 */
public record PublicationId(AuthorityCode authority, FinancialYear year, int period, int version) {

    private static final Pattern FORM =
            Pattern.compile("([A-Z]\\d{3,8})-(20\\d\\d-\\d\\d)-P(0\\d|1[0-2])-v([1-9]\\d{0,5})");

    /**
     * Reads the form that {@link #toString()} writes.
     *
     * @throws IllegalArgumentException if the text has another
     */
    public static PublicationId parse(String text) {
        var form = FORM.matcher(text);
        if (!form.matches()) {
            throw new IllegalArgumentException(
                    "A publication is named like E08000025-2018-19-P02-v1, but was '" + text + "'");
        }
        return new PublicationId(
                AuthorityCode.parse(form.group(1)),
                FinancialYear.parse(form.group(2)),
                Integer.parseInt(form.group(3)),
                Integer.parseInt(form.group(4)));
    }

    /** Returns the number of the period of {@code year} in which {@code asAt} lies. */
    public static int period(FinancialYear year, LocalDate asAt) {
        return (int) year.periods().stream()
                .map(Period::nights)
                .filter(nights -> !nights.start().isAfter(asAt))
                .count();
    }

    /** Returns the period's code, such as {@code P02}. */
    public String periodCode() {
        return "P%02d".formatted(period);
    }

    /** Returns the number under which the publication is cited, such as {@code 2018-19 P02 v1}. */
    public String number() {
        return "%s %s v%d".formatted(year, periodCode(), version);
    }

    @JsonValue
    @Override
    public String toString() {
        return "%s-%s-%s-v%d".formatted(authority, year, periodCode(), version);
    }
}
