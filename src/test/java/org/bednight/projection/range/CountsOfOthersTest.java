package org.bednight.projection.range;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bednight.ledger.Facts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who reads of one council, as-at date by as-at date, does not read off when the only child of another one came or left. */
@QuarkusTest
class CountsOfOthersTest {

    private static final LocalDate BEFORE = LocalDate.of(2018, 6, 10);

    @Inject
    Facts facts;

    @BeforeEach
    void startFromTwoCouncilsOfWhichTheOtherHasOneChild() {
        facts.clear()
                .authorities("X001", "X002")
                .price("YOI", "2018-04-01", "2019-03-31", "189.00")
                .episodes("X001,R1,C1,YOI,,2018-04-02,2018-05-01,,", "X002,S1,D1,YOI,,2018-06-12,2018-06-17,,");
        for (var code : List.of("X001", "X002")) {
            facts.put("/authorities/" + code, Map.of("name", "Council " + code, "recordedFrom", "2016-04-01"))
                    .statusCode(200);
        }
    }

    @Test
    void the_counts_and_sentences_of_a_range_are_the_same_before_during_and_after_its_stay() {
        assertThat(onEachDay(
                        "/forecast?model=episode&",
                        "range.evidence.pooledStays",
                        "range.evidence.levelAndShare.pooledArrivals"))
                .containsExactly(Arrays.asList(null, null));
        assertThat(onEachDay("/forecast?model=episode&", "range.warnings")).hasSize(1);
    }

    @Test
    void so_are_those_of_the_lengths_of_stay() {
        assertThat(onEachDay("/lengths-of-stay?", "evidence.pooledStays", "summary[1]"))
                .hasSize(1)
                .allSatisfy(told -> assertThat(told.toString())
                        .contains("1 stay of this authority and fewer than 100 of all 2 authorities on record"));
    }

    private Set<List<Object>> onEachDay(String question, String... paths) {
        return Stream.iterate(BEFORE, day -> day.plusDays(1))
                .limit(10)
                .map(day -> facts.get("/authorities/X001%sfinancialYear=2018-19&asAt=%s".formatted(question, day))
                        .statusCode(200)
                        .extract()
                        .jsonPath())
                .map(answer -> Stream.of(paths).map(answer::get).collect(Collectors.toList()))
                .collect(Collectors.toSet());
    }
}
