package org.bednight.forecast.accuracy;

import static java.util.stream.Collectors.groupingBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bednight.calendar.DateRange;
import org.bednight.calendar.NightCounts;
import org.bednight.forecast.stay.National;

/**
 * Prints how far each model missed the remaining nights of the year, on the made-up nation, whose episodes
 * are known, and on the remand population
 * of England and Wales: {@code ./mvnw -Paccuracy verify}.
 */
public final class AccuracyTable {

    private static final LocalDate END = LocalDate.of(2026, 4, 1);

    private static final DateRange NATION = new DateRange(National.RECORDED_FROM, END);

    private static final int[] ELAPSED = {0, 3, 6, 9};

    private static final Path POPULATION = Path.of("forecasts/reference/remand-population-england-and-wales.csv");

    private AccuracyTable() {}

    public static void main(String[] arguments) throws IOException {
        var episodes =
                new EpisodeContender(NationalEpisodes.MODEL, new NationalEpisodes(), EpisodeContender.Range.MEAN);
        var all = Stream.concat(Contender.all().stream(), Stream.of(episodes)).toList();
        print("174 made-up authorities, April 2015 to March 2026", nation(), new Backtest(all));
        print(
                "Children on remand in England and Wales, April 2015 to March 2026",
                List.of(population()),
                Backtest.ofAll());
    }

    /** Returns the made-up authorities, those without an episode included. */
    static List<Subject> nation() {
        return National.placements().entrySet().stream()
                .map(own -> new Subject(own.getKey(), sectors(own.getValue())))
                .toList();
    }

    private static List<NightCounts> sectors(List<List<National.Stay>> episodes) {
        return IntStream.range(0, National.SECTORS.size())
                .mapToObj(sector -> {
                    var counts = NightCounts.over(NATION);
                    episodes.stream()
                            .flatMap(List::stream)
                            .filter(stay ->
                                    stay.sector() == sector && stay.start().isBefore(END))
                            .forEach(stay -> counts.add(
                                    new DateRange(stay.start(), Objects.requireNonNullElse(stay.end(), END))));
                    return counts.build();
                })
                .toList();
    }

    /** Returns the nation as one authority: each night of a month has the month's population. */
    static Subject population() throws IOException {
        var byMonth = Files.readAllLines(POPULATION).stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .collect(groupingBy(cells -> YearMonth.parse(cells[0])));
        var counts = NightCounts.over(NATION);
        NATION.months().forEach(month -> {
            int children =
                    Integer.parseInt(Objects.requireNonNull(byMonth.get(month)).get(0)[1]);
            IntStream.range(0, children).forEach(child -> counts.add(DateRange.of(month)));
        });
        return new Subject("England and Wales", List.of(counts.build()));
    }

    private static void print(String title, List<Subject> subjects, Backtest backtest) {
        var result = backtest.run(subjects);
        var byModel = result.performances().stream().collect(groupingBy(Performance::contender));
        System.out.printf("%n%s: %d forecasts.%n%n", title, result.trials().size());
        System.out.println("| model | after 0 months | 3 | 6 | 9 | bias after 3 |");
        System.out.println("| --- | --- | --- | --- | --- | --- |");
        result.contenders().stream()
                .sorted(Comparator.comparingDouble(
                        model -> at(byModel, model, 3).remainingError().orElseThrow()))
                .forEach(model -> System.out.println(row(model, byModel)));
    }

    private static String row(String model, Map<String, List<Performance>> byModel) {
        var row = new StringBuilder("| `%s` |".formatted(model));
        for (int elapsed : ELAPSED) {
            row.append(percent("%.1f", at(byModel, model, elapsed).remainingError()));
        }
        return row.append(percent("%+.1f", at(byModel, model, 3).bias())).toString();
    }

    private static Performance at(Map<String, List<Performance>> byModel, String model, int elapsed) {
        return Objects.requireNonNull(byModel.get(model)).stream()
                .filter(performance -> performance.monthsElapsed() == elapsed)
                .findFirst()
                .orElseThrow();
    }

    private static String percent(String form, OptionalDouble share) {
        return String.format(Locale.ROOT, " " + form + " |", 100 * share.orElseThrow());
    }
}
