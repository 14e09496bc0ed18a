package org.bednight.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.bednight.calendar.FinancialYear;
import org.bednight.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** METHOD §1: as at is yesterday at the latest, and no later than the authority's records. */
class ReportingDatesTest {

    /** Half past midnight of 13 June in London, still 12 June in UTC. */
    private static final Clock JUST_PAST_MIDNIGHT = Clock.fixed(Instant.parse("2018-06-12T23:30:00Z"), ZoneOffset.UTC);

    @ParameterizedTest
    @CsvSource({
        ",          ,           2018-05-31, 2018-19",
        "2018-19,   ,           2018-05-31, 2018-19",
        "2017-18,   ,           2018-03-31, 2017-18",
        "2019-20,   ,           2018-05-31, 2019-20",
        ",          2018-03-20, 2018-03-20, 2017-18",
        "2018-19,   2018-03-20, 2018-03-20, 2018-19",
        "2017-18,   2018-03-20, 2018-03-20, 2017-18",
        ",          2020-01-01, 2018-05-31, 2018-19"
    })
    void what_is_left_out_is_the_latest_that_all_agree_on(
            @Nullable String year, @Nullable LocalDate recordedTo, LocalDate asAt, String resolvedYear) {
        var dates = ReportingDates.resolve(
                year == null ? null : FinancialYear.parse(year), null, authority(recordedTo), JUST_PAST_MIDNIGHT);

        assertThat(dates).isEqualTo(new ReportingDates(FinancialYear.parse(resolvedYear), asAt));
    }

    @Test
    void yesterday_is_the_latest_as_at_date_by_the_clocks_of_london() {
        assertThat(resolve("2018-06-12", null).asAt()).isEqualTo("2018-06-12");
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> resolve("2018-06-13", null))
                .withMessage(
                        "asAt is yesterday, 2018-06-12, at the latest, since its night must be over, but was 2018-06-13.")
                .matches(problem -> problem.kind() == Problem.Kind.INVALID);
    }

    @Test
    void the_as_at_date_is_no_later_than_the_records() {
        assertThat(resolve("2018-05-31", "2018-05-31").asAt()).isEqualTo("2018-05-31");
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> resolve("2018-06-01", "2018-05-31"))
                .withMessage(
                        "The records of X001 are complete up to 2018-05-31, and asAt was 2018-06-01: after that, new remands would be missed and releases counted on. Ask as at 2018-05-31 or earlier, or import later records with recordedTo.")
                .matches(problem -> problem.kind() == Problem.Kind.MISSING_DATA);
    }

    @Test
    void the_year_left_out_is_that_of_the_as_at_date() {
        assertThat(resolve("2018-03-31", null).financialYear()).hasToString("2017-18");
        assertThat(resolve("2000-01-01", null).financialYear()).hasToString("1999-00");
    }

    private static ReportingDates resolve(String asAt, @Nullable String recordedTo) {
        return ReportingDates.resolve(
                null,
                LocalDate.parse(asAt),
                authority(recordedTo == null ? null : LocalDate.parse(recordedTo)),
                JUST_PAST_MIDNIGHT);
    }

    private static Authority authority(@Nullable LocalDate recordedTo) {
        return new Authority(new AuthorityCode("X001"), "Sample", null, recordedTo, null, null, null);
    }
}
