package org.bednight.remand.monthly;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.bednight.authority.AuthorityCode;
import org.bednight.estate.Sector;
import org.bednight.exchange.Cells;
import org.bednight.exchange.DateOrder;
import org.bednight.exchange.ExchangeFile;
import org.bednight.exchange.Headings;
import org.bednight.exchange.KeyedRows;
import org.bednight.exchange.Row;
import org.bednight.rest.PlainText;

/** The rows of a {@code monthly-bed-nights.csv}, read into totals. */
final class MonthlyTotalFile {

    static final Headings HEADINGS =
            new Headings(List.of("authority", "month", "sector", "nights", "source"), List.of(), 100_000);

    /** A spreadsheet turns a month that is typed into its first day. */
    private static final Pattern MONTH = Pattern.compile("(20\\d\\d-(0[1-9]|1[0-2]))(-01)?");

    private static final Pattern MONTH_IN_WORDS = Pattern.compile("([A-Za-z]{3,9})[- ]?(20\\d\\d|\\d\\d)");

    private static final Pattern NIGHTS = Pattern.compile("\\d{1,6}(\\.\\d{1,2})?");

    private final LocalDate today;
    private final KeyedRows<MonthlyTotal.Key, MonthlyTotal> totals;

    private MonthlyTotalFile(ExchangeFile file, LocalDate today) {
        this.totals = new KeyedRows<>(file, MonthlyTotal::key);
        this.today = today;
    }

    /**
     * @param today months that are not over on this day are faults
     * @throws org.bednight.exchange.FaultyFile with all faults of all rows
     */
    static MonthlyTotalFile read(ExchangeFile file, LocalDate today) {
        var read = new MonthlyTotalFile(file, today);
        file.rows().forEach(read::add);
        file.faults().throwIfAny();
        return read;
    }

    List<MonthlyTotal> list() {
        return totals.list();
    }

    /** @throws org.bednight.exchange.FaultyFile if there are rows of authorities that are not among {@code known} */
    void refuseAuthoritiesBut(Set<AuthorityCode> known, String expected) {
        totals.refuseBut(key -> known.contains(key.authority()), "authority", expected);
    }

    private void add(Row row) {
        var authority = row.required("authority", AuthorityCode::parse);
        var month = row.required("month", this::month, MonthlyTotalFile::usualMonth);
        var sector = row.required("sector", Sector::parse, Sector::usualForm);
        var nights = row.required("nights", MonthlyTotalFile::nights, Cells::withoutCommas);
        var source = row.optional("source", text -> PlainText.required("a source", text, 500));
        if (authority == null || month == null || sector == null || nights == null) {
            return;
        }
        totals.add(
                row,
                new MonthlyTotal(authority, month, sector, nights, source),
                "month",
                "one row for an authority, month and sector");
    }

    private YearMonth month(String text) {
        var form = MONTH.matcher(text);
        if (!form.matches()) {
            throw new IllegalArgumentException("a month from 2000-01 to 2099-12, as 2018-05");
        }
        return over(YearMonth.parse(form.group(1)), today);
    }

    /**
     * Returns a month that is over.
     *
     * @throws IllegalArgumentException if it is not, and so has no total yet
     */
    static YearMonth over(YearMonth month, LocalDate today) {
        if (!month.isBefore(YearMonth.from(today))) {
            throw new IllegalArgumentException("a month that has ended: %s ends on %s, so state it from %s on"
                    .formatted(month, month.atEndOfMonth(), month.plusMonths(1).atDay(1)));
        }
        return month;
    }

    /** Finds the month of a text such as May 2018 or May-18, as spreadsheets show the first day of a month. */
    private static Optional<String> usualMonth(String text) {
        var form = MONTH_IN_WORDS.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        try {
            var day = DateOrder.DAY_FIRST.read("1 %s %s".formatted(form.group(1), form.group(2)));
            return Optional.of(YearMonth.from(day).toString());
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private static BigDecimal nights(String text) {
        if (!NIGHTS.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "bed nights from 0 to %s, in digits with two decimals at most, as 23 or 23.5"
                            .formatted(MonthlyTotal.MOST));
        }
        return new BigDecimal(text);
    }
}
