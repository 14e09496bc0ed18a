package org.bednight.extract.mapping;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bednight.authority.AuthorityCode;
import org.bednight.estate.Establishment;
import org.bednight.estate.EstablishmentList;
import org.bednight.estate.Sector;
import org.bednight.extract.history.Doubts.Doubt;
import org.bednight.extract.history.RemandSubmission;
import org.bednight.extract.history.Remands;
import org.bednight.extract.history.RowReader;
import org.bednight.extract.table.ExtractFault;
import org.bednight.extract.table.ExtractFaults;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What each row of a council's own sheet means: which nights, in which sector, on remand or not. */
class OwnSheetTest {

    private static final EstablishmentList SITES = EstablishmentList.of(List.of(
            new Establishment("Wetherby", Sector.YOI, null, "LS22 5ED"),
            new Establishment("Adel Beck", Sector.LASCH, "9000101", null)));

    private static final String HEADINGS = "Ref,Remand start,Remand end,Start,End,Type,Unit,Status,Nights\n";

    private static final String GAP =
            "The remand before ends on %s, only %s earlier. They were read as two remands, with nothing charged between them. If it was one, correct its days.";

    private final ExtractFaults faults = new ExtractFaults();
    private List<Doubt> doubts = List.of();
    private String setAside = "";

    @Test
    void words_for_places_mean_what_the_mapping_says_then_an_establishment_then_a_sector() {
        assertThat(read(mapping(null), "1,,,2024-05-01,2024-05-02,Secure Children’s Home,,,\n"))
                .containsExactly("1 LASCH null 2024-05-01 2024-05-02");
        assertThat(read(mapping(null), "1,,,2024-05-01,2024-05-02,,WETHERBY,,\n"))
                .containsExactly("1 YOI Wetherby 2024-05-01 2024-05-02");
        assertThat(read(mapping(null), "1,,,2024-05-01,2024-05-02,Adel's,,,\n"))
                .containsExactly("1 LASCH Adel Beck 2024-05-01 2024-05-02");
        assertThat(read(mapping(null), "1,,,2024-05-01,2024-05-02,Carer,,,\n1,,,2024-05-02,2024-05-03,A and E,,,\n"))
                .isEmpty();
        assertThat(setAside).isEqualTo("{rlaa=1, temporary=1}");
        assertThat(read(mapping(null), "1,,,2024-05-01,2024-05-02,Bed 4,,,\n1,,,2024-05-02,,,,,\n"))
                .isEmpty();
        assertThat(faults.list()).extracting(ExtractFault::line).containsExactly(2, 3);
    }

    @Test
    void an_establishment_of_another_sector_than_the_row_states_counts_and_is_a_doubt() {
        assertThat(read(mapping(null), "1,,,2024-05-01,2024-05-02,YOI,Adel Beck,,\n"))
                .containsExactly("1 LASCH Adel Beck 2024-05-01 2024-05-02");
        assertThat(doubts).singleElement().extracting(Doubt::why).asString().contains("It was read as LASCH");
    }

    @Test
    void a_placement_without_days_of_its_own_has_those_of_its_remand() {
        assertThat(read(mapping(null), """
                        1,2024-05-01,2024-06-01,2024-05-01,2024-05-20,YOI,,,
                        1,2024-05-01,2024-06-01,2024-05-20,,SCH,,,
                        2,2024-05-01,ongoing,,,YOI,,,
                        3,2024-05-01,,,N/A,YOI,,,
                        """))
                .containsExactly(
                        "1 YOI null 2024-05-01 2024-05-20",
                        "1 LASCH null 2024-05-20 2024-06-01",
                        "2 YOI null 2024-05-01 null",
                        "3 YOI null 2024-05-01 null");
        assertThat(doubts).isEmpty();
        read(mapping(null), "1,2024-05-02,2024-06-01,2024-05-01,2024-06-02,YOI,,,\n");
        assertThat(doubts).singleElement().extracting(Doubt::why).asString().contains("not within its remand");
        read(mapping(null), "1,,,2024-05-02,2024-05-01,YOI,,,\n1,,,,,YOI,,,\n1,,,2024-05-02,TBC,YOI,,,\n");
        assertThat(faults.count()).isEqualTo(3);
    }

    @Test
    void a_last_night_is_counted_and_a_column_of_nights_shows_where_it_should_be() {
        assertThat(read(mapping(EndMeaning.LAST_NIGHT), "1,,,2024-05-01,2024-05-03,YOI,,,3\n"))
                .containsExactly("1 YOI null 2024-05-01 2024-05-04");
        assertThat(doubts).isEmpty();
        read(mapping(null), "1,,,2024-05-01,2024-05-03,YOI,,,3\n");
        assertThat(doubts).singleElement().extracting(Doubt::why).asString().contains("has 2 nights");
    }

    @Test
    void a_legal_status_decides_before_the_place_and_an_unknown_one_is_asked_about() {
        assertThat(read(statuses(), """
                        1,,,2024-05-01,2024-05-02,YOI,,Remanded to Youth Detention Accommodation,
                        2,,,2024-05-01,2024-05-02,YOI,,RLAA,
                        3,,,2024-05-01,2024-05-02,YOI,,DTO,
                        """)).containsExactly("1 YOI null 2024-05-01 2024-05-02");
        assertThat(setAside).isEqualTo("{rlaa=1, other legal status=1}");
        read(statuses(), "1,,,2024-05-01,2024-05-02,YOI,,Section 25,\n1,,,2024-05-02,2024-05-03,YOI,,,\n");
        assertThat(faults.list()).extracting(ExtractFault::column).containsExactly("Status", "Status");
    }

    @Test
    void a_few_days_between_two_stays_are_a_doubt_since_they_may_be_a_slip() {
        assertThat(read(mapping(null), """
                        1,,,2024-05-01,2024-05-10,YOI,,,
                        1,,,2024-05-11,2024-05-20,YOI,,,
                        1,,,2024-05-27,2024-06-01,YOI,,,
                        1,,,2024-06-09,2024-06-20,YOI,,,
                        """)).hasSize(4);
        assertThat(doubts)
                .extracting(Doubt::line, Doubt::why)
                .containsExactly(
                        tuple(3, GAP.formatted("2024-05-10", "1 night")),
                        tuple(4, GAP.formatted("2024-05-20", "7 nights")));

        read(mapping(EndMeaning.LAST_NIGHT), "1,,,2024-05-01,2024-05-10,YOI,,,\n1,,,2024-05-11,2024-05-20,YOI,,,\n");
        assertThat(doubts).isEmpty();
    }

    private List<String> read(Mapping mapping, String rows) {
        var file = MappedTable.read("own.csv", (HEADINGS + rows).getBytes(UTF_8), mapping, faults);
        var content = OwnSheet.read(
                List.of(Objects.requireNonNull(file)),
                new MappedForm(new MappingName("own"), mapping),
                SITES,
                new RowReader(SITES, reference -> false),
                null,
                faults);
        var remands = Remands.of(content.history(), content.doubts());
        var submission = RemandSubmission.of(content, remands, AuthorityCode.parse("X001"), List.of());
        doubts = content.doubts().list();
        setAside = remands.setAside().toString();
        return submission.placements().stream()
                .map(stay -> "%s %s %s %s %s"
                        .formatted(stay.child(), stay.sector(), stay.establishment(), stay.start(), stay.end()))
                .toList();
    }

    private static Mapping mapping(@Nullable EndMeaning end) {
        return mapping(end, null);
    }

    private static Mapping statuses() {
        return mapping(null, "Status");
    }

    private static Mapping mapping(@Nullable EndMeaning end, @Nullable String status) {
        var columns = new MappedColumns(
                "Ref",
                "Remand start",
                "Remand end",
                "Start",
                "End",
                "Type",
                "Unit",
                null,
                null,
                status,
                null,
                null,
                "Nights");
        return new Mapping(
                null,
                null,
                null,
                columns,
                null,
                null,
                end,
                Map.of("Adel's", "Adel Beck", "Carer", "elsewhere", "A and E", "temporary"),
                Map.of("dto", "other"),
                List.of("n/a"),
                null,
                null);
    }
}
