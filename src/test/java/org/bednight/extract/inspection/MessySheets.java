package org.bednight.extract.inspection;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.bednight.estate.Establishment;
import org.bednight.estate.EstablishmentList;
import org.bednight.estate.Sector;
import org.bednight.extract.inspection.CellForms.Dates;
import org.jspecify.annotations.Nullable;

/**
 * Makes spreadsheets of remands as people keep them, each of its own mess, together with what they mean. Every child, name
 * and date is made up.
 */
final class MessySheets {

    static final EstablishmentList ESTABLISHMENTS = EstablishmentList.of(List.of(
            new Establishment("Wetherby", Sector.YOI, null, "LS22 5ED"),
            new Establishment("Werrington", Sector.YOI, null, "ST9 0DX"),
            new Establishment("Adel Beck", Sector.LASCH, "9000101", null),
            new Establishment("Aldine House", Sector.LASCH, "9000102", null),
            new Establishment("Oakhill", Sector.STC, "9000201", null)));

    private static final List<String> FORENAMES = List.of("Ivy", "Noah", "Zoë", "Sam", "Mia", "Leo", "Ada", "Max");
    private static final List<String> SURNAMES =
            List.of("Example", "Nobody", "Sample", "Made-Up", "O'Test", "Invented");

    /** A placement that the sheet means; end null while it lasts. */
    record Stay(
            int child,
            Sector sector,
            LocalDate start,
            @Nullable LocalDate end) {}

    private final SplittableRandom random;
    private final SheetGrid grid = new SheetGrid();
    private final List<Stay> stays = new ArrayList<>();
    private final Dates dates;
    private final CellForms forms;
    private final boolean workbook;
    private final boolean named;
    private final boolean remandDates;
    private final boolean twoRows;
    private final boolean lastNight;
    private final boolean merged;
    private final boolean status;
    /** A column that counts nights; the ends may then be last nights though their heading does not say so. */
    private final boolean nights;

    private final boolean lastNightUnsaid;
    /** A second column that could be the start. */
    private final boolean secondStart;

    private final boolean notAvailable;
    private final int shift;
    private final int headingCase;

    private MessySheets(long seed) {
        random = new SplittableRandom(seed);
        workbook = random.nextBoolean();
        var possible = workbook
                ? List.of(Dates.UK, Dates.WORDS, Dates.EXCEL, Dates.EXCEL, Dates.ISO, Dates.SWAPPED)
                : List.of(Dates.UK, Dates.UK, Dates.UK_SHORT, Dates.WORDS, Dates.ISO, Dates.AMERICAN);
        dates = pick(possible);
        named = chance(3);
        remandDates = chance(3);
        twoRows = chance(4);
        lastNight = !twoRows && !remandDates && chance(5);
        merged = chance(6);
        status = chance(4);
        nights = !twoRows && chance(4);
        lastNightUnsaid = nights && !lastNight && !remandDates && chance(2);
        secondStart = !twoRows && !remandDates && chance(8);
        notAvailable = chance(8);
        shift = chance(4) ? 1 + random.nextInt(2) : 0;
        forms = new CellForms(random, dates, random.nextInt(3));
        headingCase = random.nextInt(3);
    }

    static MessySheet of(long seed) {
        var sheets = new MessySheets(seed);
        sheets.write();
        var bytes = sheets.workbook
                ? sheets.grid.workbook(sheets.chance(4), sheets.chance(5))
                : sheets.grid.text(sheets.chance(4) ? ';' : ',').getBytes(UTF_8);
        return new MessySheet(bytes, sheets.stays, sheets.describe(seed));
    }

    private String describe(long seed) {
        return "seed %d: %s, dates %s, %s%s%s%s%s%s%s%s%s"
                .formatted(
                        seed,
                        workbook ? "workbook" : "text",
                        dates,
                        named ? "names" : "references",
                        remandDates ? ", remand dates" : "",
                        twoRows ? ", two rows of headings" : "",
                        lastNight ? ", last nights" : "",
                        merged ? ", merged cells" : "",
                        status ? ", legal status" : "",
                        secondStart ? ", a second start" : "",
                        lastNightUnsaid ? ", last nights unsaid" : nights ? ", nights" : "",
                        notAvailable ? ", n/a" : "");
    }

    private void write() {
        for (int title = random.nextInt(3); title > 0; title--) {
            grid.add(List.of(pick(List.of("Remands to YDA", "Made-up council", "Youth justice service: tracker"))));
            if (chance(2)) {
                grid.add(List.of());
            }
        }
        headings();
        int children = 4 + random.nextInt(5);
        for (int child = 0; child < children; child++) {
            rows(child);
            if (chance(5)) {
                grid.add(List.of());
            }
            if (!twoRows && chance(15)) {
                headings();
            }
        }
        if (chance(6)) {
            grid.add(shifted(List.of("Note: kept by the team, not checked")));
        }
        if (chance(3)) {
            grid.add(shifted(List.of("Total", "", "", Integer.toString(stays.size()))));
        }
    }

    private void headings() {
        var upper = new ArrayList<String>();
        var lower = new ArrayList<String>();
        for (var heading : columns()) {
            int slash = heading.indexOf('/');
            upper.add(slash < 0 ? "" : heading.substring(0, slash));
            lower.add(slash < 0 ? heading : heading.substring(slash + 1));
        }
        if (twoRows) {
            for (int i = upper.size() - 1; i > 0; i--) {
                if (upper.get(i).equals(upper.get(i - 1))) {
                    upper.set(i, "");
                }
            }
            for (int i = 0; i < upper.size(); i++) {
                boolean tall = !columns().get(i).contains("/") && upper.get(i).isEmpty();
                if (tall) {
                    upper.set(i, lower.get(i));
                    lower.set(i, "");
                }
            }
            grid.add(shifted(upper.stream().map(this::cased).toList()));
        }
        grid.add(shifted(lower.stream().map(this::cased).toList()));
    }

    /** The headings; those with a slash stand in two rows. */
    private List<String> columns() {
        var columns = new ArrayList<String>();
        if (named) {
            columns.addAll(List.of("Young person", "DOB"));
        } else {
            columns.addAll(List.of("Case ID", "Home postcode"));
        }
        if (status) {
            columns.add("Legal status");
        }
        if (remandDates) {
            columns.addAll(
                    twoRows ? List.of("Remand/Start", "Remand/End") : List.of("Remand start date", "Remand end date"));
        }
        columns.addAll(
                twoRows
                        ? List.of("Placement/Start", "Placement/End")
                        : remandDates
                                ? List.of("Date placed", "Date left")
                                : List.of(
                                        secondStart ? "Remand start" : "Start date",
                                        lastNight ? "Last night" : "End date"));
        columns.add(forms.haveSectors() ? "Type" : "Unit");
        if (secondStart) {
            columns.add("From");
        }
        if (nights) {
            columns.add("Bed nights");
        }
        columns.addAll(List.of("Social worker", "Next court date"));
        return columns;
    }

    private String cased(String heading) {
        return switch (headingCase) {
            case 0 -> heading;
            case 1 -> heading.toUpperCase(Locale.ROOT);
            default -> heading.replace(" ", workbook ? "\n" : "  ");
        };
    }

    private List<String> shifted(List<String> cells) {
        var all = new ArrayList<>(Arrays.asList(new String[shift]));
        all.replaceAll(none -> "");
        all.addAll(cells);
        return all;
    }

    private void rows(int child) {
        var day = LocalDate.of(2023, 1, 1).plusDays(random.nextInt(300));
        var born = LocalDate.of(2007, 1, 1).plusDays(random.nextInt(700));
        var name = "%s %s".formatted(FORENAMES.get(child % FORENAMES.size()), SURNAMES.get(child % SURNAMES.size()));
        boolean first = true;
        for (int remand = 1 + random.nextInt(2); remand > 0; remand--) {
            int moves = 1 + random.nextInt(2);
            var days = new ArrayList<LocalDate>();
            for (int i = 0; i <= moves; i++) {
                days.add(day);
                day = day.plusDays(3 + random.nextInt(60));
            }
            boolean lasts = remand == 1 && chance(4);
            for (int i = 0; i < moves; i++) {
                var from = days.get(i);
                var to = lasts && i == moves - 1 ? null : days.get(i + 1);
                var site = pick(ESTABLISHMENTS.rows());
                boolean rlaa = status && chance(6);
                if (!rlaa) {
                    stays.add(new Stay(child, site.sector(), from, to));
                }
                var identity = first || !merged ? identity(child, name, born) : List.of("", "");
                row(identity, rlaa, days.get(0), lasts ? null : days.get(moves), from, to, site);
                first = false;
            }
            day = day.plusDays(5 + random.nextInt(100));
        }
    }

    private List<String> identity(int child, String name, LocalDate born) {
        if (!named) {
            return List.of("YP-%d".formatted(101 + child), "LS2 7EW");
        }
        var parts = name.split(" ", 2);
        return List.of(chance(3) ? parts[1].toUpperCase(Locale.ROOT) + ", " + parts[0] : name, forms.date(born));
    }

    private void row(
            List<String> identity,
            boolean rlaa,
            LocalDate remandStart,
            @Nullable LocalDate remandEnd,
            LocalDate from,
            @Nullable LocalDate to,
            Establishment site) {
        var cells = new ArrayList<>(identity);
        if (status) {
            cells.add(rlaa ? "RLAA" : "YDA");
        }
        if (remandDates) {
            cells.add(forms.date(remandStart));
            cells.add(remandEnd == null ? "" : forms.date(remandEnd));
        }
        cells.add(forms.date(from));
        var open = notAvailable ? "n/a" : chance(3) ? "Ongoing" : "";
        cells.add(to == null ? open : forms.date(lastNight || lastNightUnsaid ? to.minusDays(1) : to));
        cells.add(forms.place(site));
        if (secondStart) {
            cells.add(forms.date(from.minusDays(random.nextInt(3))));
        }
        if (nights) {
            cells.add(to == null ? "" : Long.toString(ChronoUnit.DAYS.between(from, to)));
        }
        cells.add("Kim Worker");
        cells.add(forms.date(from.plusDays(40)));
        grid.add(shifted(cells));
    }

    private boolean chance(int oneIn) {
        return random.nextInt(oneIn) == 0;
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
