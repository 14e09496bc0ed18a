package org.bednight.forecast.outlook;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.bednight.calendar.DateRange;
import org.bednight.calendar.FinancialYear;
import org.bednight.calendar.NightCounts;
import org.bednight.forecast.stay.ArrivalMethod;
import org.bednight.forecast.stay.Arrivals;
import org.bednight.forecast.stay.EpisodeHistory;
import org.bednight.forecast.stay.EpisodeModel;
import org.bednight.forecast.stay.National;
import org.jspecify.annotations.Nullable;

/**
 * Forecasts the made-up nation and three variants of it as they would have been known, at the close of 0, 3, 6 and 9 months of
 * each year from 2017-18 to 2025-26, and prints how it came out: {@code ./mvnw -Pcalibration verify}. First it does so from the
 * nights a month alone; with the argument {@code months} it does nothing else. With {@code offences} it prints alone what it helps
 * to tell stays apart by offence.
 *
 * <p>The budget is the nights of the year before. Prices are known from their first day on, and the latest is carried
 * forward. Nothing in the model is fitted to this set.
 */
public final class Calibration {

    private static final int FIRST_YEAR = 2017;

    private static final int LAST_YEAR = 2025;

    private static final int[] ELAPSED = {0, 3, 6, 9};

    private static final LocalDate CHANGE = LocalDate.of(2021, 4, 1);

    static final DateRange ALL = new DateRange(National.RECORDED_FROM, LocalDate.of(2026, 11, 1));

    private static final EpisodeModel MODEL = new EpisodeModel(National.SECTORS.size(), Offences.COUNT);

    private static final List<Price> PRICES = National.rows("national-synthetic-prices.csv").stream()
            .map(row -> new Price(
                    National.SECTORS.indexOf(row[0]),
                    LocalDate.parse(row[1]),
                    Math.round(100 * Double.parseDouble(row[3]))))
            .toList();

    private final Map<String, List<List<National.Stay>>> placements;

    private final Learning learning;

    private final Map<String, List<NightCounts>> slept = new LinkedHashMap<>();

    private final ArrivalLevels levels;

    /** What is known of how many will arrive. */
    private enum Known {
        AS_MODELLED,
        IN_HINDSIGHT
    }

    private record Price(int sector, LocalDate from, long pence) {}

    /**
     * From what is learned.
     *
     * @param offences the offences that episodes are recorded with; null: none
     */
    private record Learning(EpisodeModel model, @Nullable Offences offences) {

        EpisodeHistory history(String authority, List<List<National.Stay>> episodes, LocalDate asAt) {
            return offences == null ? National.history(episodes, asAt) : offences.history(authority, episodes, asAt);
        }
    }

    private Calibration(MadeUpNation nation) {
        this(nation, new Learning(MODEL, null));
    }

    private Calibration(MadeUpNation nation, Learning learning) {
        this.learning = learning;
        this.placements = nation.placements();
        this.levels = new ArrivalLevels(placements);
        placements.forEach((authority, episodes) -> slept.put(authority, slept(episodes)));
    }

    public static void main(String[] arguments) {
        Locale.setDefault(Locale.UK);
        if (List.of(arguments).contains("offences")) {
            printByOffence();
            return;
        }
        new MonthlyCalibration(new Calibration(MadeUpNation.asItIs()).slept).print();
        if (List.of(arguments).contains("months")) {
            return;
        }
        for (var nation : List.of(
                MadeUpNation.asItIs(),
                MadeUpNation.growing(-0.08),
                MadeUpNation.growing(0.15),
                MadeUpNation.stepping(0.6, CHANGE),
                MadeUpNation.lasting(1.14, CHANGE))) {
            var calibration = new Calibration(nation);
            new CalibrationTables(
                            nation.name(),
                            calibration.scores(Known.AS_MODELLED),
                            calibration.scores(Known.IN_HINDSIGHT))
                    .print();
        }
    }

    /** Prints what it helps to tell offences apart, where stays depend on them and where not. */
    private static void printByOffence() {
        var alike = Offences.alike(7);
        printByOffence(MadeUpNation.byOffence(alike, 1.4, 1.1, 0.9, 0.75, 1), alike);
        printByOffence(MadeUpNation.byOffence(alike, 1.8, 1.2, 0.8, 0.5, 1), alike);
        printByOffence(MadeUpNation.asItIs(), alike);
        var differing = Offences.differing(7, 5);
        printByOffence(MadeUpNation.byOffence(differing, 1.4, 1.1, 0.9, 0.75, 1), differing);
        printByOffence(MadeUpNation.byOffence(differing, 1.8, 1.2, 0.8, 0.5, 1), differing);
    }

    private static void printByOffence(MadeUpNation nation, Offences offences) {
        var together = MODEL.with(ArrivalMethod.LEVEL_AND_SHARE);
        var scores = new LinkedHashMap<String, Map<Integer, Scores>>();
        scores.put("together", scores(nation, new Learning(together, offences)));
        scores.put("by offence", scores(nation, new Learning(MODEL, offences)));
        scores.put("by shuffled offence", scores(nation, new Learning(MODEL, Offences.alike(8))));
        CalibrationTables.printTogether(nation.name(), scores);
    }

    private static Map<Integer, Scores> scores(MadeUpNation nation, Learning learning) {
        return new Calibration(nation, learning).scores(Known.AS_MODELLED);
    }

    /** Returns the scores by months elapsed. */
    private Map<Integer, Scores> scores(Known known) {
        var scores = new LinkedHashMap<Integer, Scores>();
        for (int elapsed : ELAPSED) {
            var trials = new ArrayList<Trial>();
            for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
                trials.addAll(trials(new FinancialYear(year), elapsed, known));
            }
            scores.put(elapsed, new Scores(trials));
        }
        return scores;
    }

    private List<Trial> trials(FinancialYear year, int elapsed, Known known) {
        var asAt = year.nights().start().plusMonths(elapsed).minusDays(1);
        var histories = new LinkedHashMap<String, EpisodeHistory>();
        placements.forEach(
                (authority, episodes) -> histories.put(authority, learning.history(authority, episodes, asAt)));
        var pool = learning.model().learn(histories.values(), asAt);
        var rest = rest(year, asAt);
        return histories.entrySet().parallelStream()
                .map(own -> {
                    var modelled = learning.model().fit(pool, own.getValue(), rest.nights());
                    var state = known == Known.AS_MODELLED
                            ? modelled
                            : modelled.withArrivals(Arrivals.of(levels.inHindsight(
                                    own.getKey(), year.nights().from(asAt.plusDays(1)))));
                    return trial(own.getKey(), year, asAt, Outlook.of(state, rest));
                })
                .toList();
    }

    private Trial trial(String authority, FinancialYear year, LocalDate asAt, Outlook outlook) {
        var own = Objects.requireNonNull(slept.get(authority));
        var remaining = year.nights().from(asAt.plusDays(1));
        return Trial.of(
                365.25 * nights(own, ALL) / ALL.length(),
                outlook.nights(),
                outlook.year().cost(),
                nights(own, remaining),
                cost(own, remaining),
                nights(own, year.previous().nights())
                        - nights(own, year.nights().until(asAt.plusDays(1))),
                IntStream.of(3, 6, 12)
                        .mapToObj(months -> rolling(own, asAt, months) * remaining.length())
                        .toList());
    }

    static int nights(List<NightCounts> slept, DateRange nights) {
        return (int) slept.stream().mapToDouble(counts -> counts.count(nights)).sum();
    }

    private static double rolling(List<NightCounts> slept, LocalDate asAt, int months) {
        var window = new DateRange(YearMonth.from(asAt).minusMonths(months - 1L).atDay(1), asAt.plusDays(1));
        return nights(slept, window) / (double) window.length();
    }

    private static List<NightCounts> slept(List<List<National.Stay>> episodes) {
        return IntStream.range(0, National.SECTORS.size())
                .mapToObj(sector -> {
                    var counts = NightCounts.over(ALL);
                    episodes.stream()
                            .flatMap(List::stream)
                            .filter(stay ->
                                    stay.sector() == sector && stay.start().isBefore(ALL.endExclusive()))
                            .map(stay -> new DateRange(
                                            stay.start(), Objects.requireNonNullElse(stay.end(), ALL.endExclusive()))
                                    .intersect(ALL))
                            .forEach(counts::add);
                    return counts.build();
                })
                .toList();
    }

    private static long cost(List<NightCounts> slept, DateRange nights) {
        long cost = 0;
        for (int sector = 0; sector < slept.size(); sector++) {
            for (var night = nights.start(); night.isBefore(nights.endExclusive()); night = night.plusDays(1)) {
                int children = slept.get(sector).on(night);
                cost += children == 0 ? 0 : children * price(sector, night);
            }
        }
        return cost;
    }

    private static RestOfYear rest(FinancialYear year, LocalDate asAt) {
        var remaining = year.nights().from(asAt.plusDays(1));
        return new RestOfYear(
                LongStream.range(0, National.SECTORS.size())
                        .mapToObj(sector -> PricePath.constant(price((int) sector, asAt), remaining.length()))
                        .toList(),
                0,
                List.of(remaining.length()));
    }

    /** Returns the price known on {@code day}, zero for a sector that has none yet. */
    private static long price(int sector, LocalDate day) {
        return PRICES.stream()
                .filter(price -> price.sector() == sector && !price.from().isAfter(day))
                .reduce((earlier, later) -> later)
                .map(Price::pence)
                .orElse(0L);
    }
}
