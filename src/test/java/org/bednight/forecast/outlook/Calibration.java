package org.bednight.forecast.outlook;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.bednight.calendar.DateRange;
import org.bednight.calendar.FinancialYear;
import org.bednight.calendar.NightCounts;
import org.bednight.forecast.stay.Arrivals;
import org.bednight.forecast.stay.EpisodeHistory;
import org.bednight.forecast.stay.EpisodeModel;
import org.bednight.forecast.stay.National;

/**
 * Forecasts the made-up national set as it would have been known, at the close of 0, 3, 6 and 9 months of each year from
 * 2017-18 to 2025-26, and prints how it came out: {@code ./mvnw -Pcalibration verify}.
 *
 * <p>Prices are known from their first day on, and the latest is carried forward. Nothing in the model is fitted to this
 * set.
 */
public final class Calibration {

    private static final int FIRST_YEAR = 2017;

    private static final int LAST_YEAR = 2025;

    private static final int[] ELAPSED = {0, 3, 6, 9};

    private static final EpisodeModel MODEL = new EpisodeModel(National.SECTORS.size());

    private final Map<String, List<List<National.Stay>>> placements = National.placements();

    private final Map<String, Long> budgets = National.rows("national-synthetic-budgets.csv.gz").stream()
            .collect(Collectors.toMap(
                    row -> row[0] + " " + row[1], row -> Math.round(100 * Double.parseDouble(row[2]))));

    private final List<Price> prices = National.rows("national-synthetic-prices.csv").stream()
            .map(row -> new Price(
                    National.SECTORS.indexOf(row[0]),
                    LocalDate.parse(row[1]),
                    Math.round(100 * Double.parseDouble(row[3]))))
            .toList();

    private final ArrivalLevels levels = new ArrivalLevels(placements);

    /** What is known of how many will arrive. */
    private enum Known {
        AS_MODELLED,
        FROM_THE_WHOLE_RECORD,
        IN_HINDSIGHT
    }

    private record Price(int sector, LocalDate from, long pence) {}

    private Calibration() {}

    public static void main(String[] arguments) {
        Locale.setDefault(Locale.UK);
        var calibration = new Calibration();
        print(
                calibration.scores(Known.AS_MODELLED),
                calibration.scores(Known.FROM_THE_WHOLE_RECORD),
                calibration.scores(Known.IN_HINDSIGHT));
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
        placements.forEach((authority, episodes) -> histories.put(authority, National.history(episodes, asAt)));
        var pool = MODEL.learn(histories.values(), asAt);
        var rest = rest(year, asAt);
        return histories.entrySet().parallelStream()
                .map(own -> {
                    var modelled = MODEL.fit(pool, own.getValue());
                    var state = modelled.withArrivals(
                            arrivals(own.getKey(), modelled.arrivals(), year.nights(), asAt, known));
                    return trial(own.getKey(), year, asAt, Outlook.of(state, rest));
                })
                .toList();
    }

    private Arrivals arrivals(String authority, Arrivals modelled, DateRange year, LocalDate asAt, Known known) {
        return switch (known) {
            case AS_MODELLED -> modelled;
            case FROM_THE_WHOLE_RECORD -> Arrivals.of(levels.ofWholeRecord(authority, asAt));
            case IN_HINDSIGHT -> Arrivals.of(levels.inHindsight(authority, year.from(asAt.plusDays(1))));
        };
    }

    private Trial trial(String authority, FinancialYear year, LocalDate asAt, Outlook outlook) {
        var slept = slept(Objects.requireNonNull(placements.get(authority)));
        var remaining = year.nights().from(asAt.plusDays(1));
        long budget = budgets.getOrDefault(authority + " " + year, 0L);
        return Trial.of(
                outlook.nights(),
                outlook.year().cost(),
                slept.stream().mapToInt(counts -> counts.total(remaining)).sum(),
                cost(slept, remaining),
                budget - cost(slept, year.nights().until(asAt.plusDays(1))),
                IntStream.of(3, 6, 12)
                        .mapToObj(months -> rolling(slept, asAt, months) * remaining.length())
                        .toList());
    }

    private static double rolling(List<NightCounts> slept, LocalDate asAt, int months) {
        var window = new DateRange(YearMonth.from(asAt).minusMonths(months - 1L).atDay(1), asAt.plusDays(1));
        return slept.stream().mapToInt(counts -> counts.total(window)).sum() / (double) window.length();
    }

    private static List<NightCounts> slept(List<List<National.Stay>> episodes) {
        var all = new DateRange(National.RECORDED_FROM, LocalDate.of(2026, 11, 1));
        return IntStream.range(0, National.SECTORS.size())
                .mapToObj(sector -> {
                    var counts = NightCounts.over(all);
                    episodes.stream()
                            .flatMap(List::stream)
                            .filter(stay -> stay.sector() == sector)
                            .forEach(stay -> counts.add(
                                    new DateRange(stay.start(), stay.end() == null ? all.endExclusive() : stay.end())));
                    return counts.build();
                })
                .toList();
    }

    private long cost(List<NightCounts> slept, DateRange nights) {
        long cost = 0;
        for (int sector = 0; sector < slept.size(); sector++) {
            for (var night = nights.start(); night.isBefore(nights.endExclusive()); night = night.plusDays(1)) {
                int children = slept.get(sector).on(night);
                cost += children == 0 ? 0 : children * price(sector, night);
            }
        }
        return cost;
    }

    private RestOfYear rest(FinancialYear year, LocalDate asAt) {
        var remaining = year.nights().from(asAt.plusDays(1));
        return new RestOfYear(
                LongStream.range(0, National.SECTORS.size())
                        .mapToObj(sector -> PricePath.constant(price((int) sector, asAt), remaining.length()))
                        .toList(),
                0,
                List.of(remaining.length()));
    }

    /** Returns the price known on {@code day}, zero for a sector that has none yet. */
    private long price(int sector, LocalDate day) {
        return prices.stream()
                .filter(price -> price.sector() == sector && !price.from().isAfter(day))
                .reduce((earlier, later) -> later)
                .map(Price::pence)
                .orElse(0L);
    }

    private static void print(
            Map<Integer, Scores> scores, Map<Integer, Scores> wholeRecord, Map<Integer, Scores> inHindsight) {
        var heading = new StringBuilder("| months elapsed |");
        scores.keySet().forEach(elapsed -> heading.append(" %d |".formatted(elapsed)));
        line(heading.toString());
        line("|---|" + "---:|".repeat(scores.size()));
        row("forecasts", scores, "%.0f", each -> each.trials().size());
        row(
                "80 % range covers, nights",
                scores,
                "%.1f %%",
                each -> 100 * each.share(trial -> trial.nights().within80()));
        row("the same without ties", scores, "%.1f %%", each -> 100 * each.coverageWithoutTies(0.1, 0.9));
        row(
                "95 % range covers, nights",
                scores,
                "%.1f %%",
                each -> 100 * each.share(trial -> trial.nights().within95()));
        row("the same without ties", scores, "%.1f %%", each -> 100 * each.coverageWithoutTies(0.025, 0.975));
        row(
                "80 % range covers, cost",
                scores,
                "%.1f %%",
                each -> 100 * each.share(trial -> trial.cost().within80()));
        row(
                "95 % range covers, cost",
                scores,
                "%.1f %%",
                each -> 100 * each.share(trial -> trial.cost().within95()));
        row("Brier score of an overspend", scores, "%.3f", Scores::brier);
        row("the same, arrivals from the whole record", wholeRecord, "%.3f", Scores::brier);
        row("the same, arrivals' rate in hindsight", inHindsight, "%.3f", Scores::brier);
        row(
                "Brier score of the base rate",
                scores,
                "%.3f",
                each -> each.share(Trial::overspent) * (1 - each.share(Trial::overspent)));
        row("CRPS of nights, of their mean", scores, "%.3f", each -> each.crps(Trial::nights));
        row("CRPS of cost, of its mean", scores, "%.3f", each -> each.crps(Trial::cost));
        row("bias of the mean, nights", scores, "%+.1f %%", each -> 100 * each.bias());
        row("WAPE of the mean, nights", scores, "%.1f %%", each -> 100 * each.wape(Trial::mean));
        row("WAPE of the median", scores, "%.1f %%", each -> 100 * each.wape(Trial::median));
        row("WAPE of rolling 3", scores, "%.1f %%", each -> 100 * each.wape(rolling(0)));
        row("WAPE of rolling 6", scores, "%.1f %%", each -> 100 * each.wape(rolling(1)));
        row("WAPE of rolling 12", scores, "%.1f %%", each -> 100 * each.wape(rolling(2)));
        row(
                "better than rolling 6 by",
                scores,
                "%.1f %%",
                each -> 100 * (1 - each.wape(Trial::mean) / each.wape(rolling(1))));
        printReliability(scores);
    }

    private static ToDoubleFunction<Trial> rolling(int window) {
        return trial -> trial.rolling().get(window);
    }

    private static void printReliability(Map<Integer, Scores> scores) {
        line("");
        line(
                "Of the forecasts that gave an overspend such a chance: how many there were, what they said on average, and how");
        line("often it came.");
        line("");
        line(scores.keySet().stream()
                .map("%d months elapsed"::formatted)
                .collect(Collectors.joining(" | ", "| chance | ", " |")));
        line("|---|" + "---|".repeat(scores.size()));
        for (int tenth = 0; tenth < 10; tenth++) {
            int bin = tenth;
            line(scores.values().stream()
                    .map(each -> reliability(each.inTenth(bin)))
                    .collect(Collectors.joining(" | ", "| %d–%d %% | ".formatted(10 * tenth, 10 * tenth + 10), " |")));
        }
    }

    private static String reliability(Scores bin) {
        return "%d: %.1f %%, came %.1f %%"
                .formatted(bin.trials().size(), 100 * bin.mean(Trial::chance), 100 * bin.share(Trial::overspent));
    }

    private static void row(String name, Map<Integer, Scores> scores, String format, ToDoubleFunction<Scores> score) {
        line(scores.values().stream()
                .map(each -> format.formatted(score.applyAsDouble(each)))
                .collect(Collectors.joining(" | ", "| " + name + " | ", " |")));
    }

    @SuppressWarnings("SystemOut")
    private static void line(String text) {
        System.out.println(text);
    }
}
