package org.bednight.projection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.bednight.authority.Authority;
import org.bednight.authority.AuthorityCode;
import org.bednight.calendar.DateRange;
import org.bednight.estate.BedNightPrice;
import org.bednight.estate.PriceList;
import org.bednight.estate.Sector;
import org.bednight.ledger.DataVersion;
import org.bednight.money.Money;
import org.bednight.projection.expectation.Assumptions;
import org.bednight.projection.range.CostAhead;
import org.bednight.projection.range.Episodic;
import org.bednight.remand.episode.Episode;
import org.bednight.remand.episode.Placement;
import org.bednight.remand.episode.Reference;
import org.bednight.remand.episode.RemandHistory;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How long the forecast of the largest made-up authority takes from facts in memory, the range of what is to come held
 * too: at most 100 µs, so that what a request costs is mostly the request.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
@State(Scope.Benchmark)
public class ForecastBenchmark {

    private static final Path NATION = Path.of("src", "test", "resources", "national-synthetic");
    private static final LocalDate RECORDED_FROM = LocalDate.parse("2015-04-01");
    private static final LocalDate AS_AT = LocalDate.parse("2026-06-15");

    private RemandHistory history = RemandHistory.of(List.of());
    private PriceList prices = PriceList.of(List.of());
    private Authority authority =
            new Authority(new AuthorityCode("X001"), "Largest", RECORDED_FROM, AS_AT, null, null, null);
    private CostAhead ahead = CostAhead.NONE;

    /** Reads the authority with the most placements, and the prices, and looks ahead with two children in. */
    @Setup
    public void load() {
        var largest =
                rows("remand-episodes.csv").stream().collect(Collectors.groupingBy(row -> row.get(0))).values().stream()
                        .max(Comparator.comparing(List::size))
                        .orElseThrow();
        Map<String, List<List<String>>> byEpisode = new LinkedHashMap<>();
        largest.forEach(row -> byEpisode
                .computeIfAbsent(row.get(1), episode -> new ArrayList<>())
                .add(row));
        history = RemandHistory.of(
                byEpisode.values().stream().map(ForecastBenchmark::episode).toList());
        prices = PriceList.of(rows("bed-night-prices.csv").stream()
                .map(ForecastBenchmark::price)
                .toList());
        var state = Episodic.state(Episodic.open(40, Sector.YOI), Episodic.open(100, Sector.LASCH));
        ahead = CostAhead.of(assumptions().withEpisodes(state).yearAhead());
    }

    /** Projects and tells the year. */
    @Benchmark
    public Forecast forecast() {
        var range = ForecastRange.of(Projection.of(assumptions()), same -> ahead);
        return ForecastReport.of(range, authority, history, List.of(), new DataVersion(1, Instant.EPOCH));
    }

    private Assumptions assumptions() {
        var nights = new DateRange(RECORDED_FROM, AS_AT.plusDays(1));
        return Years.of(AS_AT, RECORDED_FROM, history.counts(nights), prices);
    }

    private static Episode episode(List<List<String>> rows) {
        var first = rows.get(0);
        return new Episode(
                new AuthorityCode(first.get(0)),
                new Reference(first.get(1)),
                new Reference(first.get(2)),
                rows.stream().map(ForecastBenchmark::placement).toList(),
                null,
                null,
                null);
    }

    private static Placement placement(List<String> row) {
        return new Placement(
                Sector.parse(row.get(3)), null, LocalDate.parse(row.get(5)), date(row.get(6)), Instant.EPOCH);
    }

    private static BedNightPrice price(List<String> row) {
        return new BedNightPrice(
                Sector.parse(row.get(0)),
                LocalDate.parse(row.get(1)),
                date(row.get(2)),
                Money.parse(row.get(3)),
                null,
                null);
    }

    private static @Nullable LocalDate date(String text) {
        return text.isEmpty() ? null : LocalDate.parse(text);
    }

    private static List<List<String>> rows(String file) {
        try (var lines = Files.lines(NATION.resolve(file))) {
            return lines.skip(1).map(line -> List.of(line.split(",", -1))).toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
