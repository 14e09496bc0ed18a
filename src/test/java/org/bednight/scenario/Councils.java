package org.bednight.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.bednight.authority.Authority;
import org.bednight.authority.AuthorityCode;
import org.bednight.authority.ReportingDates;
import org.bednight.calendar.DateRange;
import org.bednight.calendar.FinancialYear;
import org.bednight.calendar.NightCounts;
import org.bednight.estate.BedNightPrice;
import org.bednight.estate.PriceList;
import org.bednight.estate.Sector;
import org.bednight.forecast.stay.EpisodeHistory;
import org.bednight.forecast.stay.EpisodeModel;
import org.bednight.forecast.stay.National;
import org.bednight.forecast.stay.National.Stay;
import org.bednight.funding.Allocation;
import org.bednight.funding.Budget;
import org.bednight.ledger.DataVersion;
import org.bednight.money.Money;
import org.bednight.money.Uplift;
import org.bednight.projection.Forecasts;
import org.bednight.projection.expectation.Assumptions;
import org.bednight.projection.model.ModelChoice;
import org.bednight.projection.prospect.Prospects;
import org.bednight.projection.range.SectorOrder;
import org.bednight.remand.episode.Reference;
import org.bednight.scenario.adjustment.AdjustmentContext;
import org.jspecify.annotations.Nullable;

/** Two councils in full: Birmingham as at 31 May 2018, and the largest of the made-up nation as at 31 May 2024. */
final class Councils {

    private static final Path RESOURCES = Path.of("src", "test", "resources");
    private static final EpisodeModel MODEL = new EpisodeModel(SectorOrder.count());

    private Councils() {}

    record Council(Forecasts.Request request, AdjustmentContext setting) {}

    static Council birmingham(String model) {
        var asAt = LocalDate.parse("2018-05-31");
        var stays = stays("birmingham-2018-19");
        var history = National.history(stays, asAt);
        return council("birmingham-2018-19", 715_612, model, asAt, stays, history, List.of(history));
    }

    static Council largest(String model) {
        var asAt = LocalDate.parse("2024-05-31");
        var all = National.placements();
        var largest = all.entrySet().stream()
                .max(Comparator.comparing(each -> each.getValue().size()))
                .orElseThrow();
        var histories = National.histories(asAt);
        return council(
                "national-synthetic",
                2_000_000,
                model,
                asAt,
                largest.getValue(),
                Objects.requireNonNull(histories.get(largest.getKey())),
                histories.values());
    }

    private static Council council(
            String folder,
            long budget,
            String model,
            LocalDate asAt,
            List<List<Stay>> stays,
            EpisodeHistory own,
            Collection<EpisodeHistory> all) {
        var code = new AuthorityCode("X001");
        var authority = new Authority(code, "A council", National.RECORDED_FROM, asAt, null, null, null);
        var year = FinancialYear.containing(asAt);
        var choice = ModelChoice.of(model, Map.of());
        var grant = new Allocation(code, year, "grant", Money.pounds(budget), Allocation.Status.CONFIRMED, null, null);
        var assumptions = new Assumptions(
                year,
                asAt,
                National.RECORDED_FROM,
                slept(stays, new DateRange(National.RECORDED_FROM, asAt.plusDays(1))),
                choice,
                prices(folder),
                Uplift.NONE,
                Budget.of(year, asAt, List.of(grant)),
                MODEL.fit(
                        MODEL.learn(all, asAt),
                        own,
                        year.nights().from(asAt.plusDays(1)).length()),
                Prospects.NONE);
        var references = IntStream.range(0, own.episodes().size())
                .mapToObj(index -> new Reference("E-" + index))
                .toList();
        return new Council(
                new Forecasts.Request(
                        authority,
                        new ReportingDates(year, asAt),
                        choice,
                        Uplift.NONE,
                        new DataVersion(1, Instant.EPOCH)),
                new AdjustmentContext(code, assumptions, references));
    }

    private static Map<Sector, NightCounts> slept(List<List<Stay>> episodes, DateRange nights) {
        var counts = new EnumMap<Sector, NightCounts>(Sector.class);
        for (var sector : Sector.values()) {
            var builder = NightCounts.over(nights);
            episodes.stream()
                    .flatMap(List::stream)
                    .filter(stay -> stay.sector() == SectorOrder.indexOf(sector))
                    .map(stay -> new DateRange(stay.start(), end(stay, nights)).intersect(nights))
                    .forEach(builder::add);
            counts.put(sector, builder.build());
        }
        return counts;
    }

    private static LocalDate end(Stay stay, DateRange nights) {
        var end = stay.end() == null ? nights.endExclusive() : stay.end();
        return end.isBefore(stay.start()) ? stay.start() : end;
    }

    private static List<List<Stay>> stays(String folder) {
        var episodes = new LinkedHashMap<String, List<Stay>>();
        for (var row : rows(folder, "remand-episodes.csv")) {
            episodes.computeIfAbsent(row.get(1), episode -> new ArrayList<>())
                    .add(new Stay(National.SECTORS.indexOf(row.get(3)), LocalDate.parse(row.get(5)), date(row.get(6))));
        }
        return List.copyOf(episodes.values());
    }

    private static PriceList prices(String folder) {
        return PriceList.of(rows(folder, "bed-night-prices.csv").stream()
                .map(row -> new BedNightPrice(
                        Sector.parse(row.get(0)),
                        LocalDate.parse(row.get(1)),
                        date(row.get(2)),
                        Money.parse(row.get(3)),
                        null,
                        null))
                .toList());
    }

    private static @Nullable LocalDate date(String text) {
        return text.isEmpty() ? null : LocalDate.parse(text);
    }

    private static List<List<String>> rows(String folder, String file) {
        try (var lines = Files.lines(RESOURCES.resolve(folder).resolve(file))) {
            return lines.skip(1).map(line -> List.of(line.split(",", -1))).toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
