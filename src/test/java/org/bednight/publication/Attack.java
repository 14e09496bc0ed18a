package org.bednight.publication;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * A reader who puts all that several public versions tell side by side. Each told figure is a sum of nights by sector and
 * month, times prices that anybody can read, rounded: whatever nights give the same told figures may be the true ones.
 */
final class Attack {

    static final List<String> SECTORS = List.of("LASCH", "STC", "YOI");

    /** Pounds a night, the same throughout. */
    static final List<Integer> PRICES = List.of(610, 546, 189);

    private static final YearMonth FIRST = YearMonth.of(2016, 4);
    private static final int MONTHS = 27;
    private static final List<String> PARTS = List.of("actual", "projected", "outturn");

    private final List<PublishedFigure> told = new ArrayList<>();

    /** To what figures are rounded: of nights slept and single months, of what holds the year, of a what-if. */
    record Units(
            BigDecimal actual, BigDecimal actualNights, BigDecimal year, BigDecimal yearNights, BigDecimal whatIf) {

        static Units of(String actual, String actualNights, String year, String yearNights, String whatIf) {
            return new Units(
                    new BigDecimal(actual),
                    new BigDecimal(actualNights),
                    new BigDecimal(year),
                    new BigDecimal(yearNights),
                    new BigDecimal(whatIf));
        }

        BigDecimal cost(boolean ofYear) {
            return ofYear ? year : actual;
        }

        BigDecimal nights(boolean ofYear) {
            return ofYear ? yearNights : actualNights;
        }
    }

    static int cell(int sector, YearMonth month) {
        return (int) FIRST.until(month, ChronoUnit.MONTHS) * SECTORS.size() + sector;
    }

    static String name(int cell) {
        return SECTORS.get(cell % SECTORS.size()) + " in " + FIRST.plusMonths(cell / SECTORS.size());
    }

    static int cells() {
        return MONTHS * SECTORS.size();
    }

    /** Takes in what the public version of a forecast by a rolling average of {@code window} months tells. */
    void read(JsonNode published, int window, Units units) {
        var asAt = YearMonth.from(LocalDate.parse(published.at("/forecast/asAt").textValue()));
        var year = YearMonth.of(
                Integer.parseInt(
                        published.at("/forecast/financialYear").textValue().substring(0, 4)),
                4);
        var name = published.at("/number").textValue();
        for (int sector = 0; sector < SECTORS.size(); sector++) {
            figures(
                    name,
                    published.at("/forecast/sectors/" + sector),
                    new Scope(List.of(sector), year, asAt, window),
                    units);
            years(
                    name,
                    published,
                    "/sectors/%d/figures".formatted(sector),
                    new Scope(List.of(sector), year, asAt, window),
                    units);
        }
        var all = new Scope(List.of(0, 1, 2), year, asAt, window);
        figures(name, published.at("/forecast"), all, units);
        years(name, published, "/total", all, units);
        for (int period = 0; period < 12; period++) {
            periods(name, published.at("/forecast/periods/" + period), year.plusMonths(period), all, units);
        }
        whatIf(name, published, all, units);
        total(name, published, all);
    }

    /** The outturn of a year whose figures are all withheld, rounded as the house style says. */
    private void total(String name, JsonNode published, Scope scope) {
        var outturn = published.at("/disclosure/outturn");
        if (outturn.isNumber()) {
            told.add(new PublishedFigure(
                    name + " total",
                    weights(scope, "outturn", scope.remaining(), true),
                    published.at("/houseStyle/publicTotal").decimalValue(),
                    outturn.decimalValue()));
        }
    }

    private record Scope(List<Integer> sectors, YearMonth year, YearMonth asAt, int window) {

        int remaining() {
            return (int) asAt.atEndOfMonth().until(year.plusMonths(11).atEndOfMonth(), ChronoUnit.DAYS);
        }

        double rate() {
            int days = (int) asAt.minusMonths(window - 1L).atDay(1).until(asAt.atEndOfMonth(), ChronoUnit.DAYS) + 1;
            return 1.0 / days;
        }
    }

    private void figures(String name, JsonNode figures, Scope scope, Units units) {
        for (var part : PARTS) {
            boolean ofYear = !part.equals("actual");
            add(
                    name,
                    part,
                    figures.at("/" + part),
                    units,
                    ofYear,
                    (cost) -> weights(scope, part, scope.remaining(), cost));
        }
    }

    private void periods(String name, JsonNode period, YearMonth month, Scope scope, Units units) {
        boolean past = !month.isAfter(scope.asAt());
        add(
                name,
                month + " outturn",
                period.at("/outturn"),
                units,
                false,
                cost -> past ? sum(scope, month, month, cost) : projected(scope, month.lengthOfMonth(), cost));
        var cumulative = period.at("/cumulativeCost");
        if (cumulative.isNumber()) {
            int days = past ? 0 : (int) scope.asAt().atEndOfMonth().until(month.atEndOfMonth(), ChronoUnit.DAYS);
            var weights =
                    plus(sum(scope, scope.year(), past ? month : scope.asAt(), true), projected(scope, days, true));
            told.add(new PublishedFigure(
                    name + " cumulative " + month, weights, units.cost(!past), cumulative.decimalValue()));
        }
    }

    private void years(String name, JsonNode published, String place, Scope scope, Units units) {
        var year = scope.year();
        for (var activity : List.of("/activity", "/activityYearBefore")) {
            var from = activity.equals("/activity") ? year : year.minusYears(1);
            var to = activity.equals("/activity") ? scope.asAt() : year.minusMonths(1);
            var node = published.at(activity + place);
            add(name, activity + " year", node.at("/year"), units, false, cost -> sum(scope, from, to, cost));
            add(
                    name,
                    activity + " before",
                    node.at("/yearBefore"),
                    units,
                    false,
                    cost -> sum(scope, from.minusYears(1), from.minusMonths(1), cost));
            add(
                    name,
                    activity + " same day",
                    node.at("/yearBeforeToSameDay"),
                    units,
                    false,
                    cost -> sum(scope, from.minusYears(1), to.minusYears(1), cost));
        }
    }

    /** Prices that are 15 % higher: of what-ifs the one whose effect a reader can work out from the nights alone. */
    private void whatIf(String name, JsonNode published, Scope scope, Units units) {
        var difference = published.at("/scenarios/0/difference/outturn");
        if (difference.isNumber()) {
            var weights = projected(scope, scope.remaining(), true);
            told.add(new PublishedFigure(
                    name + " what-if",
                    Arrays.stream(weights).map(weight -> weight * 0.15).toArray(),
                    units.whatIf(),
                    difference.decimalValue()));
        }
    }

    private void add(
            String name,
            String what,
            JsonNode figures,
            Units units,
            boolean ofYear,
            Function<Boolean, double[]> weights) {
        if (figures.at("/cost").isNumber()) {
            told.add(new PublishedFigure(
                    name + " " + what + " cost",
                    weights.apply(true),
                    units.cost(ofYear),
                    figures.at("/cost").decimalValue()));
        }
        if (figures.at("/bedNights").isNumber()) {
            told.add(new PublishedFigure(
                    name + " " + what + " nights",
                    weights.apply(false),
                    units.nights(ofYear),
                    figures.at("/bedNights").decimalValue()));
        }
    }

    private static double[] weights(Scope scope, String part, int remaining, boolean cost) {
        var actual = sum(scope, scope.year(), scope.asAt(), cost);
        var projected = projected(scope, remaining, cost);
        return switch (part) {
            case "actual" -> actual;
            case "projected" -> projected;
            default -> plus(actual, projected);
        };
    }

    private static double[] projected(Scope scope, int days, boolean cost) {
        var weights = sum(scope, scope.asAt().minusMonths(scope.window() - 1L), scope.asAt(), cost);
        return Arrays.stream(weights)
                .map(weight -> weight * scope.rate() * days)
                .toArray();
    }

    private static double[] sum(Scope scope, YearMonth from, YearMonth to, boolean cost) {
        double[] weights = new double[cells()];
        for (var month = from; !month.isAfter(to); month = month.plusMonths(1)) {
            if (!month.isBefore(FIRST)) {
                for (int sector : scope.sectors()) {
                    weights[cell(sector, month)] = cost ? PRICES.get(sector) : 1;
                }
            }
        }
        return weights;
    }

    private static double[] plus(double[] a, double[] b) {
        return IntStream.range(0, a.length).mapToDouble(i -> a[i] + b[i]).toArray();
    }

    int size() {
        return told.size();
    }

    /** Returns which told figures the nights do not give; none where they are the true ones. */
    List<String> contradictions(double[] nights) {
        return told.stream()
                .filter(each -> !each.fits(each.sum(nights)))
                .map(PublishedFigure::what)
                .toList();
    }

    /**
     * Says whether there are other nights that give the same told figures and differ in a cell: with one to three more or
     * less there, and up to four in two other cells to make up for it.
     *
     * @param most how many nights a cell can have
     */
    boolean hasAlternative(int cell, double[] truth, int[] most) {
        double[] sums = told.stream().mapToDouble(each -> each.sum(truth)).toArray();
        for (int by : new int[] {1, -1, 2, -2, 3, -3}) {
            if (isPossible(truth[cell] + by, most[cell])) {
                var changed = truth.clone();
                changed[cell] += by;
                double[] moved = moved(sums, cell, by);
                if (fits(moved) || isMadeUpFor(moved, changed, most, cell, 2)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isMadeUpFor(double[] sums, double[] nights, int[] most, int after, int cells) {
        for (int other = 0; other < nights.length; other++) {
            for (int by = -4; by <= 4; by++) {
                if (by != 0 && other != after && isPossible(nights[other] + by, most[other])) {
                    double[] moved = moved(sums, other, by);
                    boolean found = fits(moved) || (cells > 1 && isMadeUpFor(moved, nights, most, other, cells - 1));
                    if (found) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static boolean isPossible(double nights, int most) {
        return nights >= 0 && nights <= most;
    }

    private double[] moved(double[] sums, int cell, int by) {
        double[] moved = sums.clone();
        for (int i = 0; i < moved.length; i++) {
            moved[i] += told.get(i).weight(cell) * by;
        }
        return moved;
    }

    private boolean fits(double[] sums) {
        return IntStream.range(0, sums.length).allMatch(i -> told.get(i).fits(sums[i]));
    }
}
