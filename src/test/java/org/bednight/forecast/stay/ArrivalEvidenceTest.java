package org.bednight.forecast.stay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ArrivalEvidenceTest {

    @Test
    void level_and_share_are_told_in_one_sentence() {
        assertThat(evidence(174, 60, 5.4, 5, 1.3).inWords())
                .isEqualTo(
                        "In about the last 2 months, 8 % more children than usual were remanded at the 174 authorities on record;"
                                + " this council has long had 1.3 times the average; from both, 6.2 more children are expected by"
                                + " 31 March 2019.");
    }

    @Test
    void a_level_below_what_is_usual_and_a_small_share_are_told_likewise() {
        assertThat(evidence(174, 45, 3, 5, 0.08).inWords())
                .startsWith("In about the last 6 weeks, 40 % fewer children than usual were remanded")
                .contains("has long had 0.08 times the average");
    }

    @Test
    void a_level_that_has_not_moved_is_as_usual() {
        assertThat(evidence(174, 730, 5, 5.01, 1).inWords())
                .startsWith(
                        "In about the last 24 months, as many children as usual were remanded at the 174 authorities");
    }

    @Test
    void an_authority_alone_has_no_share() {
        assertThat(evidence(1, 90, 10, 5, 1).inWords())
                .isEqualTo(
                        "In about the last 3 months, 100 % more children than usual were remanded at this council, the only one"
                                + " on record; from this, 6.2 more children are expected by 31 March 2019.");
    }

    @Test
    void of_fewer_than_five_arrivals_no_level_and_no_share_is_told_for_sure() {
        assertThat(evidence(9, 45, 2.19, 8.66, 0.06, 0.02, 4.9).inWords())
                .isEqualTo(
                        "Lately few children were remanded at the 9 authorities on record, too few to tell a change from chance;"
                                + " this council's own arrivals are too few to tell its share, which is taken as 0.06 times the"
                                + " average; from both, 6.2 more children are expected by 31 March 2019.");
        assertThat(evidence(1, 45, 2.19, 8.66, 1, 4.9, 4.9).inWords())
                .isEqualTo(
                        "Lately few children were remanded at this council, the only one on record, too few to tell a change from"
                                + " chance; from this, 6.2 more children are expected by 31 March 2019.");
    }

    private static ArrivalEvidence evidence(
            int authorities, int levelHalfLife, double level, double usual, double share) {
        return evidence(authorities, levelHalfLife, level, usual, share, 262, 38);
    }

    private static ArrivalEvidence evidence(
            int authorities, int levelHalfLife, double level, double usual, double share, double pooled, double own) {
        return new ArrivalEvidence(
                LocalDate.of(2018, 5, 31),
                304,
                authorities,
                levelHalfLife,
                level,
                usual,
                0.01,
                pooled,
                1460,
                share,
                own,
                6.2,
                Optional.empty());
    }
}
