package org.bednight.forecast.stay;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** The made-up national set: 174 authorities, 13,027 episodes from April 2015 to October 2026. */
public final class National {

    public static final List<String> SECTORS = List.of("LASCH", "STC", "YOI", "SECURE_SCHOOL");

    public static final LocalDate RECORDED_FROM = LocalDate.of(2015, 4, 1);

    private National() {}

    /** A stay in one sector; the end is null where the child is still there. */
    public record Stay(
            int sector, LocalDate start, @Nullable LocalDate end) {}

    /** Returns the stays of each episode, in order, by authority; authorities without an episode included. */
    public static Map<String, List<List<Stay>>> placements() {
        var episodes = new TreeMap<String, Map<String, List<Stay>>>();
        for (int number = 1; number <= 174; number++) {
            episodes.put("X%03d".formatted(number), new LinkedHashMap<>());
        }
        for (var row : rows("national-synthetic-placements.csv.gz")) {
            episodes.computeIfAbsent(row[0], authority -> new LinkedHashMap<>())
                    .computeIfAbsent(row[1], reference -> new ArrayList<>())
                    .add(new Stay(
                            SECTORS.indexOf(row[2]),
                            LocalDate.parse(row[3]),
                            row[4].isEmpty() ? null : LocalDate.parse(row[4])));
        }
        var stays = new TreeMap<String, List<List<Stay>>>();
        episodes.forEach((authority, own) -> stays.put(authority, List.copyOf(own.values())));
        return stays;
    }

    /** Returns what was known of each authority at the close of {@code asAt}. */
    public static Map<String, EpisodeHistory> histories(LocalDate asAt) {
        var histories = new TreeMap<String, EpisodeHistory>();
        placements().forEach((authority, episodes) -> histories.put(authority, history(episodes, asAt)));
        return histories;
    }

    public static EpisodeHistory history(List<List<Stay>> episodes, LocalDate asAt) {
        return new EpisodeHistory(
                RECORDED_FROM,
                episodes.stream()
                        .filter(stays -> !stays.get(0).start().isAfter(asAt))
                        .map(stays -> known(stays, asAt))
                        .toList());
    }

    private static ObservedEpisode known(List<Stay> stays, LocalDate asAt) {
        var end = stays.get(stays.size() - 1).end();
        int last = stays.stream()
                .filter(stay -> !stay.start().isAfter(asAt))
                .reduce((earlier, later) -> later)
                .orElseThrow()
                .sector();
        boolean left = end != null && !end.isAfter(asAt.plusDays(1));
        return new ObservedEpisode(
                stays.get(0).start(), left ? end : null, stays.get(0).sector(), last, null);
    }

    /** Returns the rows of a file after its heading, cell by cell. */
    public static List<String[]> rows(String file) {
        try (var raw = National.class.getResourceAsStream(file);
                var plain = file.endsWith(".gz") ? new GZIPInputStream(raw) : raw;
                var reader = new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8));
                Stream<String> lines = reader.lines()) {
            return lines.skip(1).map(line -> line.split(",", -1)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
