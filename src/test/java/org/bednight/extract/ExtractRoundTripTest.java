package org.bednight.extract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bednight.authority.AuthorityCode;
import org.bednight.estate.Establishment;
import org.bednight.estate.EstablishmentList;
import org.bednight.estate.Sector;
import org.bednight.extract.history.RemandSubmission;
import org.bednight.extract.history.Remands;
import org.bednight.remand.SubmittedPlacement;
import org.bednight.remand.episode.Episode;
import org.bednight.remand.episode.Placement;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Random remands, written as the files of several years' returns, are read back as they were. */
class ExtractRoundTripTest {

    private static final AuthorityCode AUTHORITY = AuthorityCode.parse("X001");

    private static final DateTimeFormatter UK = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    /** The columns LS, PLACE, PL_POST, URN of each kind of stay, and what it means. */
    private enum Stay {
        WETHERBY("J1,R5,LS22 5ED,", Sector.YOI, "Wetherby"),
        ADEL_BECK("J1,K1,LS16 8EB,9000101", Sector.LASCH, "Adel Beck"),
        OAKHILL("J1,K1,MK5 6AJ,9000201", Sector.STC, "Oakhill"),
        CHILDRENS_HOME("J1,K2,LS9 9ZZ,9000901", null, ""),
        HOSPITAL("J1,T1,LS1 3EX,", null, ""),
        CARE_ORDER("C2,U4,LS8 8ZZ,9000902", null, "");

        private final String cells;
        private final @Nullable Sector sector;
        private final String site;

        Stay(String cells, @Nullable Sector sector, String site) {
            this.cells = cells;
            this.sector = sector;
            this.site = site;
        }
    }

    private record Row(String child, Stay stay, LocalDate start, LocalDate end, String reason) {

        String written(LocalDate yearEnd) {
            var cells = stay.cells.split(",", -1);
            return String.join(
                    ",",
                    child,
                    UK.format(start),
                    reason,
                    cells[0],
                    cells[1],
                    end.isAfter(yearEnd) ? "" : UK.format(end),
                    cells[2],
                    cells[3]);
        }
    }

    private static final EstablishmentList ESTABLISHMENTS = EstablishmentList.of(List.of(
            new Establishment("Wetherby", Sector.YOI, null, "LS22 5ED"),
            new Establishment("Adel Beck", Sector.LASCH, "9000101", "LS16 8EB"),
            new Establishment("Oakhill", Sector.STC, "9000201", "MK5 6AJ")));

    @ParameterizedTest
    @MethodSource("seeds")
    void the_files_of_all_years_together_give_the_remands_back(int seed) {
        var random = new Random(seed);
        var rows = history(random);

        assertThat(lines(read(new ArrayList<>(files(rows, random).values()), List.of())))
                .containsExactlyInAnyOrderElementsOf(expected(rows));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_file_after_the_other_gives_the_same_nights_and_again_changes_nothing(int seed) {
        var random = new Random(seed);
        var rows = history(random);
        var record = new LinkedHashMap<String, Episode>();
        for (var file : files(rows, random).values()) {
            put(read(List.of(file), record.values()), record);
            var before = nights(record);
            put(read(List.of(file), record.values()), record);
            assertThat(nights(record)).isEqualTo(before);
        }

        assertThat(nights(record))
                .containsExactlyInAnyOrderElementsOf(expected(rows).stream()
                        .map(line -> line.replaceFirst(" R\\d+", ""))
                        .toList());
    }

    static IntStream seeds() {
        return IntStream.range(0, 200);
    }

    /** Each child has some spells in care; within one, a stay follows the other on the same day. */
    private static List<Row> history(Random random) {
        var rows = new ArrayList<Row>();
        for (int child = 0; child <= random.nextInt(6); child++) {
            var day = LocalDate.of(2022, 1, 1).plusDays(random.nextInt(300));
            for (int spell = 0; spell <= random.nextInt(3); spell++) {
                day = day.plusDays(1 + random.nextInt(200));
                Stay before = null;
                for (int stay = 0; stay <= random.nextInt(4); stay++) {
                    var kind = Stay.values()[random.nextInt(Stay.values().length)];
                    var end = day.plusDays(1 + random.nextInt(250));
                    rows.add(new Row(Integer.toString(200 + child), kind, day, end, reason(before, kind)));
                    before = kind;
                    day = end;
                }
            }
        }
        return rows;
    }

    private static String reason(@Nullable Stay before, Stay now) {
        if (before == null) {
            return "S";
        }
        return before.cells.startsWith("J1") == now.cells.startsWith("J1") ? "P" : "B";
    }

    /** A year's file has the rows with a day in it; what lasts beyond 31 March has no end there. */
    private static Map<Integer, UploadedFile> files(List<Row> rows, Random random) {
        var files = new TreeMap<Integer, UploadedFile>();
        for (int year = 2021; year < 2032; year++) {
            var first = LocalDate.of(year, 4, 1);
            var last = LocalDate.of(year + 1, 3, 31);
            var ofYear = new ArrayList<>(rows.stream()
                    .filter(row -> !row.start().isAfter(last) && !row.end().isBefore(first))
                    .map(row -> row.written(last))
                    .toList());
            if (!ofYear.isEmpty()) {
                Collections.shuffle(ofYear, random);
                var text = "CHILD,DECOM,RNE,LS,PLACE,DEC,PL_POST,URN\n" + String.join("\n", ofYear);
                files.put(year, UploadedFile.of("Episodes_%d.csv".formatted(year), text.getBytes(UTF_8)));
            }
        }
        return files;
    }

    private static List<SubmittedPlacement> read(List<UploadedFile> files, Collection<Episode> record) {
        var content = ReadUpload.of(files, FormChoice.AUTO).content(ESTABLISHMENTS, reference -> false);
        var remands = Remands.of(content.history(), content.doubts());
        var submission = RemandSubmission.of(content, remands, AUTHORITY, record);
        int aside = remands.setAside().values().stream().mapToInt(rows -> rows).sum();

        assertThat(content.faults().list()).isEmpty();
        assertThat(submission.beds() + aside + content.history().merged()).isEqualTo(content.rows());
        return submission.placements();
    }

    private static List<String> lines(List<SubmittedPlacement> placements) {
        return placements.stream()
                .map(placement -> "%s %s %s %s %s %s"
                        .formatted(
                                placement.child(),
                                placement.key().episode().value().replaceFirst(".*-", ""),
                                placement.sector(),
                                placement.establishment(),
                                placement.start(),
                                placement.end()))
                .toList();
    }

    /** A second way: a remand begins where no remand row of the child ends on the day. */
    private static List<String> expected(List<Row> rows) {
        var lines = new ArrayList<String>();
        var byChild = rows.stream().collect(Collectors.groupingBy(Row::child));
        byChild.forEach((child, own) -> {
            int number = 0;
            boolean counted = false;
            LocalDate lastEnd = null;
            for (var row : own) {
                boolean remand = row.stay().cells.startsWith("J1");
                if (remand && !row.start().equals(lastEnd)) {
                    counted = false;
                }
                if (remand) {
                    lastEnd = row.end();
                }
                if (row.stay().sector != null) {
                    number += counted ? 0 : 1;
                    counted = true;
                    lines.add("%s R%d %s %s %s %s"
                            .formatted(child, number, row.stay().sector, row.stay().site, row.start(), row.end()));
                }
            }
        });
        return lines;
    }

    private static void put(List<SubmittedPlacement> placements, Map<String, Episode> record) {
        var byEpisode = placements.stream()
                .collect(Collectors.groupingBy(
                        placement -> placement.key().episode().value(), LinkedHashMap::new, Collectors.toList()));
        byEpisode.forEach((name, own) -> record.put(
                name,
                new Episode(
                        AUTHORITY,
                        own.get(0).key().episode(),
                        own.get(0).child(),
                        own.stream()
                                .sorted(Comparator.comparing(SubmittedPlacement::start))
                                .map(placement -> new Placement(
                                        placement.sector(),
                                        placement.establishment(),
                                        placement.start(),
                                        placement.end(),
                                        Instant.EPOCH))
                                .toList(),
                        null,
                        own.get(0).lookedAfterStatus(),
                        null)));
    }

    private static List<String> nights(Map<String, Episode> record) {
        return record.values().stream()
                .flatMap(episode -> episode.placements().stream().map(placement -> "%s %s %s %s %s"
                        .formatted(
                                episode.child(),
                                placement.sector(),
                                placement.establishment(),
                                placement.start(),
                                placement.end())))
                .toList();
    }
}
