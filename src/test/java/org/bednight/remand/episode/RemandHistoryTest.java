package org.bednight.remand.episode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.bednight.remand.episode.Histories.episode;
import static org.bednight.remand.episode.Histories.placed;

import java.time.LocalDate;
import java.util.List;
import org.bednight.calendar.DateRange;
import org.bednight.estate.Sector;
import org.junit.jupiter.api.Test;

class RemandHistoryTest {

    private static final DateRange MAY = DateRange.ofNights(LocalDate.of(2018, 5, 1), LocalDate.of(2018, 5, 31));
    private static final LocalDate MAY_END = LocalDate.of(2018, 5, 31);

    private final RemandHistory history = RemandHistory.of(List.of(
            episode("R2", "C2", placed(Sector.STC, "2018-05-20", null)),
            episode(
                    "R1",
                    "C1",
                    placed(Sector.YOI, "2018-04-10", "2018-05-03"),
                    placed(Sector.YOI, "2018-05-05", "2018-06-02"))));

    @Test
    void episodes_are_in_the_order_of_admission() {
        assertThat(history.episodes())
                .extracting(each -> each.reference().value())
                .containsExactly("R1", "R2");
        assertThat(history.firstDay()).contains(LocalDate.of(2018, 4, 10));
        assertThat(RemandHistory.of(List.of()).firstDay()).isEmpty();
    }

    @Test
    void the_last_event_is_the_last_start_or_end_up_to_the_as_at_date() {
        assertThat(history.lastEvent(LocalDate.of(2018, 6, 30))).contains(LocalDate.of(2018, 6, 2));
        assertThat(history.lastEvent(MAY_END)).contains(LocalDate.of(2018, 5, 20));
        assertThat(history.lastEvent(LocalDate.of(2018, 4, 1))).isEmpty();
    }

    @Test
    void stays_are_cut_to_the_nights_asked_for_and_to_the_as_at_date() {
        assertThat(history.staysIn(MAY, LocalDate.of(2018, 5, 21)))
                .extracting(Stay::nights)
                .containsExactly(
                        DateRange.ofNights(LocalDate.of(2018, 5, 1), LocalDate.of(2018, 5, 2)),
                        DateRange.ofNights(LocalDate.of(2018, 5, 5), LocalDate.of(2018, 5, 21)),
                        DateRange.ofNights(LocalDate.of(2018, 5, 20), LocalDate.of(2018, 5, 21)));
    }

    @Test
    void an_episode_is_open_on_a_night_that_the_child_slept_and_closed_in_a_gap() {
        var episode = history.episodes().get(0);

        assertThat(episode.openAt(LocalDate.of(2018, 5, 2))).isTrue();
        assertThat(episode.openAt(LocalDate.of(2018, 5, 3))).isFalse();
        assertThat(episode.openAt(LocalDate.of(2018, 5, 5))).isTrue();
        assertThat(episode.openAt(LocalDate.of(2018, 6, 2))).isFalse();
        assertThat(episode.sleptIn(MAY)).isTrue();
        assertThat(episode.sleptIn(DateRange.ofNights(LocalDate.of(2018, 5, 3), LocalDate.of(2018, 5, 4))))
                .isFalse();
    }

    @Test
    void an_episode_has_a_placement_and_a_placement_ends_on_or_after_its_start() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> episode("R1", "C1", List.of()))
                .withMessage("An episode has at least one placement");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> placed(Sector.YOI, "2018-05-02", "2018-05-01"))
                .withMessage("A placement ends on or after the day it starts, but was from 2018-05-02 to 2018-05-01");
    }
}
