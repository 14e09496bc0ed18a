package org.bednight.remand;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.bednight.authority.AuthorityCode;
import org.bednight.estate.Sector;
import org.bednight.remand.SubmittedPlacement.EpisodeKey;
import org.bednight.remand.episode.Histories;
import org.bednight.remand.episode.LookedAfterStatus;
import org.bednight.remand.episode.Reference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubmissionCheckTest {

    private static final LocalDate TODAY = LocalDate.of(2018, 6, 1);

    @Test
    void a_child_in_two_places_at_once_is_a_fault_whatever_the_episode() {
        var stated = new Stated(
                stated(2, "R1", "C1", Sector.YOI, "2018-05-01", "2018-05-10"),
                stated(3, "R2", "C1", Sector.STC, "2018-05-09", null),
                stated(4, "R2", "C1", Sector.STC, "2018-05-20", "2018-05-21"));

        SubmissionCheck.check(stated, TODAY);

        assertThat(stated.faults)
                .containsExactly(
                        "3 start_date: a day on which the child is nowhere else, but line 2 has it in YOI from 2018-05-01 to 2018-05-10",
                        "4 start_date: a day on which the child is nowhere else, but line 3 has it in STC from 2018-05-09 on, without an end");
    }

    @Test
    void a_child_may_move_and_come_back_on_one_day() {
        var stated = new Stated(
                stated(2, "R1", "C1", Sector.YOI, "2018-05-01", "2018-05-10"),
                stated(3, "R1", "C1", Sector.LASCH, "2018-05-10", "2018-05-10"),
                stated(4, "R1", "C1", Sector.STC, "2018-05-10", "2018-05-12"),
                stated(5, "R1", "C1", Sector.YOI, "2018-05-11", "2018-05-11"));

        assertThat(SubmissionCheck.check(stated, TODAY)).isEmpty();
        assertThat(stated.faults).isEmpty();
    }

    @Test
    void equal_references_at_two_authorities_are_two_children() {
        var stated = new Stated(
                stated(2, "R1", "C1", Sector.YOI, "2018-05-01", null),
                new SubmittedPlacement(
                        3,
                        new EpisodeKey(new AuthorityCode("X002"), new Reference("R1")),
                        new Reference("C1"),
                        Sector.YOI,
                        null,
                        LocalDate.of(2018, 5, 1),
                        null,
                        null,
                        null,
                        null));

        SubmissionCheck.check(stated, TODAY);

        assertThat(stated.faults).isEmpty();
    }

    @Test
    void an_episode_is_of_one_child() {
        var stated = new Stated(
                stated(2, "R1", "C1", Sector.YOI, "2018-05-01", "2018-05-02"),
                stated(3, "R1", "C2", Sector.YOI, "2018-05-02", "2018-05-03"));

        SubmissionCheck.check(stated, TODAY);

        assertThat(stated.faults).containsExactly("3 child: the child of this episode in line 2, C1");
    }

    @Test
    void a_child_has_one_18th_birthday() {
        var stated = new Stated(
                turning18(stated(2, "R1", "C1", Sector.YOI, "2018-05-01", "2018-05-02"), "2018-09-01"),
                stated(3, "R2", "C1", Sector.YOI, "2018-05-02", "2018-05-03"),
                turning18(stated(4, "R3", "C1", Sector.YOI, "2018-05-03", "2018-05-04"), "2018-09-02"));

        SubmissionCheck.check(stated, TODAY);

        assertThat(stated.faults)
                .containsExactly("4 turns_18_on: the same day as for this child in line 2, or nothing");
    }

    @Test
    void what_is_odd_but_may_be_true_is_a_warning() {
        var stated = new Stated(
                stated(2, "R1", "C1", Sector.YOI, "2018-05-01", "2018-05-02"),
                stated(3, "R1", "C1", Sector.YOI, "2018-05-05", "2018-05-06"),
                stated(4, "R2", "c1", Sector.YOI, "2018-07-01", null),
                described(stated(5, "R1", "C1", Sector.YOI, "2018-05-06", "2018-05-07")));

        assertThat(SubmissionCheck.check(stated, TODAY))
                .containsExactlyInAnyOrder(
                        "Episode R1 of X001 has a gap from 2018-05-02 to 2018-05-05, which is not charged.",
                        "Episode R1 of X001 has placements of several offence groups: that of the first placement counts for all.",
                        "Episode R1 of X001 has placements of several looked-after statuses: that of the first placement counts for all.",
                        "Lines 2 and 4 have the children C1 (3 nights) and c1 (0 nights and a stay without an end): they differ only in case, signs or leading zeros, and count as two children.",
                        "1 placement starts after today, 2018-06-01: nights count once they have begun.");
        assertThat(stated.faults).isEmpty();
    }

    @Test
    void offence_groups_that_are_one_key_are_one_and_near_ones_are_warned_of() {
        var stated = new Stated(
                of("Theft", stated(2, "R1", "C1", Sector.YOI, "2018-05-01", "2018-05-02")),
                of("\u00a0theft ", stated(3, "R1", "C1", Sector.YOI, "2018-05-02", "2018-05-06")),
                of("violence-against the person", stated(4, "R2", "C2", Sector.YOI, "2018-05-01", null)),
                of("Violence against the person", stated(5, "R3", "C3", Sector.YOI, "2018-05-01", null)));

        assertThat(SubmissionCheck.check(stated, TODAY))
                .containsExactly(
                        "The offence groups 'Violence against the person', 'violence-against the person' differ only in signs or leading zeros, and count as 2 groups: write them alike if they are one.");
    }

    @Test
    void episodes_of_one_child_whose_references_are_near_are_warned_of() {
        var stated = new Stated(
                stated(2, "R1", "C1", Sector.YOI, "2018-04-01", "2018-04-10"),
                stated(3, "R-1", "C1", Sector.YOI, "2018-05-01", null),
                stated(4, "r1", "C2", Sector.YOI, "2018-05-01", "2018-05-02"));

        assertThat(SubmissionCheck.check(stated, TODAY))
                .containsExactly(
                        "Lines 2 and 3 have the episodes R1 (9 nights) and R-1 (0 nights and a stay without an end): they are of one child, differ only in case, signs or leading zeros, and count as two episodes.");
    }

    @ParameterizedTest
    @CsvSource({"C-5, C5", "C1, c1", "00004501, 4501"})
    void children_whose_references_are_near_and_whose_nights_overlap_are_a_fault(String one, String other) {
        var stated = new Stated(
                stated(2, "R1", one, Sector.YOI, "2018-05-01", "2018-05-10"),
                stated(3, "R2", other, Sector.YOI, "2018-05-09", null));

        SubmissionCheck.check(stated, TODAY);

        assertThat(stated.faults)
                .containsExactly(
                        "3 child: one spelling of a child's reference: line 2 has %s for some of the same nights. Write both alike, or give one of the two children a quite different reference"
                                .formatted(one));
    }

    /** Each is compared with all others: of a file of such references alone there would be no end. */
    @Test
    void more_than_twenty_children_whose_references_are_near_are_a_fault() {
        var placements = new ArrayList<SubmittedPlacement>();
        for (int number = 0; number < SubmissionCheck.MOST_NEAR + 2; number++) {
            var child = "C" + "0".repeat(number) + "1";
            var day = LocalDate.parse("2018-01-01").plusDays(number).toString();
            placements.add(stated(number + 2, "R" + number, child, Sector.YOI, day, day));
        }
        var stated = new Stated(placements.toArray(SubmittedPlacement[]::new));

        var warnings = SubmissionCheck.check(stated, TODAY);

        assertThat(stated.faults)
                .hasSize(2)
                .contains(
                        "22 child: at most 20 children whose references differ only in case, signs or leading zeros. Write those of one child alike, or give the children quite different references");
        assertThat(warnings).hasSize(101).last().isEqualTo("And 90 more of these.");
    }

    @Test
    void stays_of_near_references_are_told_apart_where_the_second_comes_between_two_of_the_first() {
        var stated = new Stated(
                stated(2, "R1", "C1", Sector.YOI, "2018-03-01", "2018-03-10"),
                stated(3, "R2", "C1", Sector.YOI, "2018-05-01", "2018-05-10"),
                stated(4, "R3", "c1", Sector.YOI, "2018-03-10", "2018-05-01"),
                stated(5, "R4", "C-1", Sector.YOI, "2018-05-09", "2018-05-10"));

        SubmissionCheck.check(stated, TODAY);

        assertThat(stated.faults).hasSize(1).first().asString().startsWith("5 child: one spelling");
    }

    @Test
    void of_many_warnings_the_first_hundred_are_shown_and_the_others_counted() {
        var placements = new ArrayList<SubmittedPlacement>();
        for (int number = 1; number <= 120; number++) {
            placements.add(stated(number, "R" + number, "C" + number, Sector.YOI, "2018-05-01", "2018-05-02"));
            placements.add(stated(number, "R" + number, "C" + number, Sector.YOI, "2018-05-03", "2018-05-04"));
        }

        var warnings = SubmissionCheck.check(new Stated(placements.toArray(SubmittedPlacement[]::new)), TODAY);

        assertThat(warnings).hasSize(101);
        assertThat(warnings.get(100)).isEqualTo("And 20 more of these.");
    }

    private static SubmittedPlacement stated(
            int line, String episode, String child, Sector sector, String start, @Nullable String end) {
        return new SubmittedPlacement(
                line,
                new EpisodeKey(Histories.AUTHORITY, new Reference(episode)),
                new Reference(child),
                sector,
                null,
                LocalDate.parse(start),
                end == null ? null : LocalDate.parse(end),
                null,
                null,
                null);
    }

    private static SubmittedPlacement turning18(SubmittedPlacement placement, String birthday) {
        return new SubmittedPlacement(
                placement.line(),
                placement.key(),
                placement.child(),
                placement.sector(),
                null,
                placement.start(),
                placement.end(),
                null,
                null,
                LocalDate.parse(birthday));
    }

    private static SubmittedPlacement described(SubmittedPlacement placement) {
        return of("robbery", placement);
    }

    private static SubmittedPlacement of(String offence, SubmittedPlacement placement) {
        return new SubmittedPlacement(
                placement.line(),
                placement.key(),
                placement.child(),
                placement.sector(),
                null,
                placement.start(),
                placement.end(),
                offence,
                LookedAfterStatus.PREVIOUSLY_LOOKED_AFTER,
                null);
    }

    private static final class Stated implements Submission {

        private final List<SubmittedPlacement> placements;
        private final List<String> faults = new ArrayList<>();

        Stated(SubmittedPlacement... placements) {
            this.placements = List.of(placements);
        }

        @Override
        public List<SubmittedPlacement> placements() {
            return placements;
        }

        @Override
        public void fault(int line, String column, String expected) {
            faults.add("%d %s: %s".formatted(line, column, expected));
        }

        @Override
        public void refuseIfFaulty() {
            assertThat(faults).isEmpty();
        }
    }
}
