package org.bednight.extract.inspection;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.bednight.estate.Establishment;
import org.bednight.estate.Sector;

/** Writes dates and places in the one way in which the people of a sheet write them. */
final class CellForms {

    /** How the dates of a sheet are written. */
    enum Dates {
        UK,
        UK_SHORT,
        WORDS,
        EXCEL,
        ISO,
        AMERICAN,
        /** As Excel leaves them that expects the month first: dates where it could make one, texts where not. */
        SWAPPED
    }

    private final SplittableRandom random;
    private final Dates dates;
    private final int places;

    /** @param places 0 for sectors, 1 for establishments by their names, 2 for names with more words */
    CellForms(SplittableRandom random, Dates dates, int places) {
        this.random = random;
        this.dates = dates;
        this.places = places;
    }

    boolean haveSectors() {
        return places == 0;
    }

    String place(Establishment site) {
        return switch (places) {
            case 0 ->
                switch (site.sector()) {
                    case LASCH -> pick(List.of("Secure Children's Home", "SCH", "Secure Children’s Home"));
                    case YOI -> pick(List.of("YOI", "Young Offender Institution"));
                    case STC -> "Secure Training Centre";
                    case SECURE_SCHOOL -> "Secure School";
                };
            case 1 -> random.nextBoolean() ? site.name().toUpperCase(Locale.ROOT) : site.name();
            default -> site.sector() == Sector.YOI ? "HMYOI " + site.name() : site.name();
        };
    }

    /** Dates of a workbook that begin with @ become dates of Excel. */
    String date(LocalDate day) {
        return switch (dates) {
            case UK -> "%02d/%02d/%d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
            case UK_SHORT -> "%02d/%02d/%02d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear() % 100);
            case WORDS ->
                "%d-%s-%02d"
                        .formatted(
                                day.getDayOfMonth(),
                                day.getMonth().name().substring(0, 3).toLowerCase(Locale.ROOT),
                                day.getYear() % 100);
            case EXCEL -> "@" + day;
            case ISO -> day.toString();
            case AMERICAN -> "%d/%d/%d".formatted(day.getMonthValue(), day.getDayOfMonth(), day.getYear());
            case SWAPPED ->
                day.getDayOfMonth() <= 12
                        ? "@%d-%02d-%02d".formatted(day.getYear(), day.getDayOfMonth(), day.getMonthValue())
                        : "%02d/%02d/%d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
        };
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
