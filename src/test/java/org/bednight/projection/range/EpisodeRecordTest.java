package org.bednight.projection.range;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.bednight.authority.AuthorityCode;
import org.bednight.calendar.DateRange;
import org.bednight.estate.Sector;
import org.bednight.forecast.stay.EpisodeHistory;
import org.bednight.forecast.stay.EpisodeModel;
import org.bednight.forecast.stay.EpisodeState;
import org.bednight.forecast.stay.OpenStay;
import org.bednight.remand.episode.Episode;
import org.bednight.remand.episode.Placement;
import org.bednight.remand.episode.Reference;
import org.bednight.remand.episode.RemandHistory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is known of an authority's episodes at the close of 15 May 2018. */
class EpisodeRecordTest {

    private static final LocalDate AS_AT = LocalDate.parse("2018-05-15");
    private static final Instant IN_TIME = Instant.parse("2018-05-15T22:59:59Z");
    private static final Instant TOO_LATE = Instant.parse("2018-05-15T23:00:00Z");
    private static final int WITHOUT_END = Integer.MAX_VALUE;

    @Test
    void a_child_without_an_end_is_in_with_the_nights_up_to_that_of_the_date() {
        assertThat(open(episode(placed(Sector.YOI, "2018-05-06", null))))
                .containsExactly(new OpenStay(0, 10, SectorOrder.indexOf(Sector.YOI), WITHOUT_END));
    }

    @Test
    void an_episode_in_a_gap_at_the_date_is_closed() {
        var gap = episode(placed(Sector.YOI, "2018-05-01", "2018-05-11"), placed(Sector.YOI, "2018-05-20", null));

        assertThat(open(gap)).isEmpty();
        assertThat(history(gap).episodes().get(0).end()).isEqualTo("2018-05-11");
    }

    @Test
    void nights_in_an_earlier_gap_are_not_nights_so_far() {
        var gap = episode(placed(Sector.YOI, "2018-05-01", "2018-05-04"), placed(Sector.LASCH, "2018-05-10", null));

        assertThat(open(gap)).containsExactly(new OpenStay(0, 3 + 6, SectorOrder.indexOf(Sector.LASCH), WITHOUT_END));
        assertThat(history(gap).episodes().get(0).absences()).containsExactly(range("2018-05-04", "2018-05-10"));
        assertThat(history(gap).episodes().get(0).firstSector()).isEqualTo(SectorOrder.indexOf(Sector.YOI));
    }

    @Test
    void a_release_is_known_only_if_it_was_recorded_by_the_close_of_the_date_in_london() {
        assertThat(open(episode(placed(Sector.YOI, "2018-05-06", "2018-05-26", IN_TIME))))
                .extracting(OpenStay::cap)
                .containsExactly(10);
        assertThat(open(episode(placed(Sector.YOI, "2018-05-06", "2018-05-26", TOO_LATE))))
                .extracting(OpenStay::cap)
                .containsExactly(WITHOUT_END);
    }

    @Test
    void who_leaves_on_the_next_morning_has_left_whenever_it_was_recorded() {
        assertThat(open(episode(placed(Sector.YOI, "2018-05-06", "2018-05-16", TOO_LATE))))
                .isEmpty();
    }

    @Test
    void a_move_on_the_next_morning_is_no_end() {
        var moved = episode(
                placed(Sector.YOI, "2018-05-06", "2018-05-16", TOO_LATE),
                placed(Sector.LASCH, "2018-05-16", "2018-07-01", TOO_LATE));

        assertThat(open(moved)).containsExactly(new OpenStay(0, 10, SectorOrder.indexOf(Sector.YOI), WITHOUT_END));
    }

    @Test
    void a_release_from_where_a_child_is_known_to_move_is_a_known_one() {
        var moved = episode(
                placed(Sector.YOI, "2018-05-06", "2018-05-20", IN_TIME),
                placed(Sector.LASCH, "2018-05-20", "2018-05-31", IN_TIME));

        assertThat(open(moved)).extracting(OpenStay::cap).containsExactly(15);
    }

    @Test
    void a_stay_lasts_at_most_to_the_18th_birthday() {
        var birthday = episode("2018-05-20", placed(Sector.YOI, "2018-05-06", null));

        assertThat(open(birthday)).extracting(OpenStay::cap).containsExactly(4);
    }

    @Test
    void who_has_come_of_age_is_not_in_and_who_came_after_it_does_not_count() {
        assertThat(open(episode("2018-05-16", placed(Sector.YOI, "2018-05-06", null))))
                .isEmpty();
        assertThat(history(episode("2018-05-06", placed(Sector.YOI, "2018-05-06", null)))
                        .episodes())
                .isEmpty();
    }

    @Test
    void episodes_without_a_night_and_those_to_come_do_not_count() {
        assertThat(history(
                                episode(placed(Sector.YOI, "2018-05-06", "2018-05-06")),
                                episode(placed(Sector.YOI, "2018-05-16", null)))
                        .episodes())
                .isEmpty();
    }

    @Test
    void a_first_placement_without_a_night_is_not_the_start() {
        var episode = episode(placed(Sector.STC, "2018-05-06", "2018-05-06"), placed(Sector.YOI, "2018-05-06", null));

        assertThat(history(episode).episodes().get(0).firstSector()).isEqualTo(SectorOrder.indexOf(Sector.YOI));
        assertThat(open(episode)).extracting(OpenStay::soFar).containsExactly(10);
    }

    @Test
    void the_records_begin_with_the_first_placement_where_nothing_is_stated_and_end_where_it_is() {
        var history = RemandHistory.of(List.of(episode(placed(Sector.YOI, "2018-03-06", null))));
        var stated = EpisodeRecord.asAt(AS_AT, history, LocalDate.parse("2017-04-01"), LocalDate.parse("2018-04-30"));

        assertThat(stated.recordedFrom()).isEqualTo("2017-04-01");
        assertThat(stated.recordedTo()).isEqualTo("2018-04-30");
        assertThat(EpisodeRecord.asAt(AS_AT, history, null, null).recordedFrom())
                .isEqualTo("2018-03-06");
        assertThat(EpisodeRecord.asAt(AS_AT, RemandHistory.NONE, null, null).recordedFrom())
                .isEqualTo("2018-05-16");
    }

    @Test
    void arrivals_are_counted_up_to_the_end_of_the_records_only() {
        var history = RemandHistory.of(List.of(
                episode(placed(Sector.YOI, "2018-04-02", "2018-04-12")),
                episode(placed(Sector.YOI, "2018-05-02", "2018-05-12"))));
        var from = LocalDate.parse("2018-04-01");

        var whole = fit(EpisodeRecord.asAt(AS_AT, history, from, null)).evidence();
        var april = fit(EpisodeRecord.asAt(AS_AT, history, from, LocalDate.parse("2018-04-30")))
                .evidence();

        assertThat(List.of(whole.ownArrivals(), whole.nightsOnRecord())).containsExactly(2, 45);
        assertThat(List.of(april.ownArrivals(), april.nightsOnRecord())).containsExactly(1, 30);
    }

    @Test
    void the_known_episodes_are_listed_in_the_order_by_which_the_open_ones_name_them() {
        var history = RemandHistory.of(List.of(
                episode(placed(Sector.YOI, "2018-05-01", "2018-05-01")),
                episode(placed(Sector.YOI, "2018-05-02", "2018-05-12")),
                episode(placed(Sector.YOI, "2018-05-03", null))));

        var open = fit(EpisodeRecord.asAt(AS_AT, history, null, null)).open();

        assertThat(open).hasSize(1);
        assertThat(EpisodeRecord.listKnown(AS_AT, history)
                        .get(open.get(0).episode())
                        .start())
                .isEqualTo("2018-05-03");
    }

    private static List<OpenStay> open(Episode... episodes) {
        return fit(history(episodes)).open();
    }

    private static EpisodeState fit(EpisodeHistory history) {
        var model = new EpisodeModel(SectorOrder.count());
        return model.fit(model.learn(List.of(history), AS_AT), history, 274);
    }

    private static EpisodeHistory history(Episode... episodes) {
        return EpisodeRecord.asAt(AS_AT, RemandHistory.of(List.of(episodes)), LocalDate.parse("2018-04-01"), null);
    }

    private static Episode episode(Placement... placements) {
        return episode(null, placements);
    }

    private static Episode episode(@Nullable String birthday, Placement... placements) {
        return new Episode(
                new AuthorityCode("X001"),
                new Reference("R1"),
                new Reference("C1"),
                List.of(placements),
                null,
                null,
                birthday == null ? null : LocalDate.parse(birthday));
    }

    private static Placement placed(Sector sector, String start, @Nullable String end) {
        return placed(sector, start, end, Instant.EPOCH);
    }

    private static Placement placed(Sector sector, String start, @Nullable String end, Instant recordedAt) {
        return new Placement(
                sector, null, LocalDate.parse(start), end == null ? null : LocalDate.parse(end), recordedAt);
    }

    private static DateRange range(String start, String end) {
        return new DateRange(LocalDate.parse(start), LocalDate.parse(end));
    }
}
