package org.bednight.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No sentence has a plural after a number that may be 1, as "1 placements start", nor says "only 0". */
class CountsInSentencesTest {

    private static final String THINGS =
            "(?:bed )?nights|days|weeks|months|years|stays|children|remands|arrivals|episodes|placements|authorities|councils"
                    + "|records|rows|lines|files|sheets|cells|headings|changes|kinds|versions|runs|forecasts|publications"
                    + "|scenarios|what-ifs|adjustments|funders|allocations|prices|gaps|month ends|months' ends|faults|warnings"
                    + "|words|columns|models|paths|references";

    /** A plural right after a number that is put in. */
    private static final Pattern PUT_IN = Pattern.compile(
            "%,?(?:\\d\\$)?[ds] (?:(?:more|complete|whole|past|other|open) )?(?:" + THINGS + ")\\b[^\"]{0,30}");

    /** A plural after the number one, or a number that is none after "only", as a reader finds it. */
    private static final Pattern FOUND = Pattern.compile("(?<![\\d.,/-])1 (?:" + THINGS + ")\\b|\\b[Oo]nly 0\\b");

    /** What is put in there is never one: a bound of two or more, or a number that is told from two on. */
    private static final Set<String> NEVER_ONE = Set.of(
            "AdjustmentProblems: %d adjustments, but had %d: put together tho",
            "ArrivalEvidence: %d authorities on record",
            "ArrivalEvidence: %s children than",
            "AuthorityList: %d authorities, their codes separated by com",
            "CellTable: %,d lines in a file",
            "CsvDiagnosis: %,d cells on a line",
            "CsvWriter: %d headings, but had %d",
            "Demonstration: %d files were loaded just now",
            "Evidence: %d nights: import the episodes of compa",
            "ExtractFaults: %d cells, one for each heading (an emp",
            "ExtractWords: %,d faults",
            "FaultyExtract: %,d faults and nothing was stored. Mend ",
            "FaultyFile: %,d faults and nothing was stored. Mend ",
            "HeadingRow: %d columns have it. Name the one that is",
            "Headline: %d children.",
            "Evidence: %s stays of %d authorities ended",
            "Evidence: %d authorities had stays",
            "LevelChange: %s children arrived at the %d authorities",
            "LevelChange: %d days ago it did after %d: the leve",
            "LevelChange: %d days, ",
            "LongStayTable: %s children.",
            "MappingCheck: %d words, but there were %d",
            "MissWords: %d months",
            "MonthlyNights: %d months, but was asked for %d",
            "ComparedFigures: %d nights",
            "NightCounts: %s bed nights, %s",
            "Pool: %d authorities as at %s, %d stays ended, ban",
            "PricePath: %d nights",
            "ProjectionProblems: %d years ahead of its as-at date, %s, ",
            "Range: %d bed nights or more, so the median lies n",
            "Range: %d bed nights, so one long remand moves the",
            "Recommender: %d authorities have such years on record, it",
            "RestOfYear: %d nights and count from night 0 or lat",
            "SavedWhatIfWords: %d what-ifs side by side",
            "ScenarioNames: %d scenarios, their names separated by com",
            "SheetHandler: %,d columns; delete what stands in the co",
            "StayCurves: %d authorities on record, this one included,",
            "StayCurves: %d nights",
            "StayCurves: %d nights, and %s longer than %d.",
            "StayTable: %d nights: %s",
            "Table: %,d rows in a file",
            "Table: %d cells, one for each heading (an emp",
            "Table: %d cells, one for each heading, and no",
            "Legend: %d children or would give such a figure a",
            "TrackingWords: %d forecasts of %s are published",
            "UploadWords: %,d faults");

    @Test
    void numbers_that_may_be_one_are_written_by_the_class_for_them() throws IOException {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            var found = files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(CountsInSentencesTest::putIn)
                    .collect(Collectors.toCollection(java.util.TreeSet::new));

            assertThat(found).containsExactlyInAnyOrderElementsOf(NEVER_ONE);
        }
    }

    private static Stream<String> putIn(Path file) {
        var name = file.getFileName().toString().replace(".java", "");
        return PUT_IN.matcher(read(file)).results().map(found -> name + ": " + found.group());
    }

    @Test
    void the_answers_of_the_worked_cases_have_no_such_plural() throws IOException {
        try (var files = Files.walk(Path.of("forecasts"))) {
            var texts = files.filter(file -> file.toString().endsWith(".json"))
                    .map(CountsInSentencesTest::read)
                    .toList();

            assertThat(texts).hasSizeGreaterThan(20);
            assertThat(texts.stream()
                            .flatMap(text -> FOUND.matcher(text).results().map(found -> found.group())))
                    .isEmpty();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
