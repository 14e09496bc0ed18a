package org.bednight.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bednight.extract.ExtractUploads.episodes;
import static org.bednight.extract.ExtractUploads.upload;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import org.bednight.extract.ExtractUploads.Part;
import org.bednight.ledger.Facts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Cases worked by hand: rows of returns, and the episodes that they mean. */
@QuarkusTest
class WorkedExtractTest {

    private static final String LISTED = "/authorities/X001/remand-episodes";

    @Inject
    Facts facts;

    @BeforeEach
    void startWithEstablishments() {
        facts.clear().authorities("X001");
        facts.post("/establishments", ExtractUploads.text("establishments.csv")).statusCode(200);
    }

    @Test
    void local_authority_accommodation_and_then_detention_are_one_remand_of_which_the_detention_counts() {
        upload(
                        "",
                        episodes(
                                "Episodes.csv",
                                "1001,01/05/2024,S,J1,K2,20/05/2024,X1,,",
                                "1001,20/05/2024,P,J1,K1,03/06/2024,E14,,9000101"))
                .statusCode(200)
                .body("made.episodes", is(1))
                .body("made.placements", is(1))
                .body("setAside.reason", contains("rlaa"))
                .body("setAside.rows", contains(1))
                .body("report.warnings", hasItem(containsString("welfare secure order")))
                .body("report.warnings", hasItem(containsString("1001-R1")));

        assertThat(placements("1001-R1")).containsExactly("LASCH Adel Beck 2024-05-20 2024-06-03");
        facts.get(LISTED).body("items[0].lookedAfterStatus", equalTo("became looked after on remand"));
    }

    @Test
    void a_stay_in_hospital_is_set_aside_and_the_nights_on_both_sides_are_one_remand() {
        upload(
                        "",
                        episodes(
                                "Episodes.csv",
                                "1002,13/10/2024,S,J1,R5,20/10/2024,X1,ST9 0DX,",
                                "1002,20/10/2024,T,J1,T1,22/10/2024,X1,,",
                                "1002,22/10/2024,T,J1,R5,12/11/2024,E14,ST9 0DX,"))
                .statusCode(200)
                .body("made.episodes", is(1))
                .body("setAside.reason", contains("temporary"));

        assertThat(placements("1002-R1"))
                .containsExactly("YOI Werrington 2024-10-13 2024-10-20", "YOI Werrington 2024-10-22 2024-11-12");
    }

    @Test
    void a_secure_home_on_remand_and_then_by_sentence_counts_up_to_the_sentence() {
        upload(
                        "",
                        episodes(
                                "Episodes.csv",
                                "1003,01/02/2025,S,J1,K1,01/04/2025,X1,,9000101",
                                "1003,01/04/2025,L,J3,K1,01/08/2025,E9,,9000101"))
                .statusCode(200)
                .body("setAside.reason", contains("other legal status"));

        assertThat(placements("1003-R1")).containsExactly("LASCH Adel Beck 2025-02-01 2025-04-01");
    }

    @Test
    void two_remands_a_month_apart_are_two_episodes_and_at_the_second_the_child_was_looked_after_before() {
        upload(
                        "",
                        episodes(
                                "Episodes.csv",
                                "1004,01/05/2024,S,J1,R5,20/05/2024,E14,LS22 5ED,",
                                "1004,20/06/2024,S,J1,R5,30/06/2024,E14,LS22 5ED,"))
                .statusCode(200)
                .body("made.episodes", is(2));

        assertThat(placements("1004-R1")).containsExactly("YOI Wetherby 2024-05-01 2024-05-20");
        assertThat(placements("1004-R2")).containsExactly("YOI Wetherby 2024-06-20 2024-06-30");
        facts.get(LISTED)
                .body("items.lookedAfterStatus", contains("became looked after on remand", "previously looked after"));
    }

    private static final Part LAST_YEAR =
            episodes("Episodes_2023-24.csv", "1005,10/03/2024,S,J1,R5,,,LS22 5ED,", "1009,01/05/2023,S,C2,U4,,,,");

    private static final Part THIS_YEAR = episodes(
            "Episodes_2024-25.csv",
            "1005,10/03/2024,S,J1,R5,15/04/2024,X1,LS22 5ED,",
            "1005,15/04/2024,P,J1,K1,20/04/2024,E9,,9000102",
            "1009,01/05/2023,S,C2,U4,,,,");

    @Test
    void a_placement_over_31_march_in_the_files_of_two_years_is_one_with_the_end_of_the_later_file() {
        upload("", THIS_YEAR, LAST_YEAR)
                .statusCode(200)
                .body("rows", is(5))
                .body("merged", is(2))
                .body("made.placements", is(2))
                .body("doubts", empty());

        assertThat(placements("1005-R1"))
                .containsExactly("YOI Wetherby 2024-03-10 2024-04-15", "LASCH Aldine House 2024-04-15 2024-04-20");
    }

    @Test
    void a_placement_that_was_open_on_record_is_closed_by_this_year_s_file() {
        upload("", LAST_YEAR).statusCode(200);
        assertThat(placements("1005-R1")).containsExactly("YOI Wetherby 2024-03-10 open");

        upload("", THIS_YEAR)
                .statusCode(200)
                .body("report.changed", is(1))
                .body("report.added", is(1))
                .body("report.retired", is(0));

        assertThat(placements("1005-R1"))
                .containsExactly("YOI Wetherby 2024-03-10 2024-04-15", "LASCH Aldine House 2024-04-15 2024-04-20");
    }

    @Test
    void last_year_s_file_sent_after_this_year_s_opens_nothing_again() {
        upload("", THIS_YEAR).statusCode(200);

        upload("", LAST_YEAR)
                .statusCode(200)
                .body("report.unchanged", is(2))
                .body("report.changed", is(0))
                .body("doubts.line", contains(2))
                .body("doubts[0].file", equalTo("Episodes_2023-24.csv"))
                .body("doubts[0].reference", equalTo("1005"))
                .body("doubts[0].why", containsString("The record counts"));
    }

    @Test
    void this_year_s_file_alone_keeps_what_is_on_record_of_the_remand_before_it() {
        upload(
                        "",
                        episodes(
                                "Episodes_2023-24.csv",
                                "1006,01/02/2024,S,J1,R5,01/03/2024,X1,LS22 5ED,",
                                "1006,01/03/2024,P,J1,K1,,,,9000101"))
                .statusCode(200);

        upload("", episodes("Episodes_2024-25.csv", "1006,01/03/2024,P,J1,K1,05/05/2024,E14,,9000101"))
                .statusCode(200)
                .body("report.retired", is(0))
                .body("doubts", empty());

        assertThat(placements("1006-R1"))
                .containsExactly("YOI Wetherby 2024-02-01 2024-03-01", "LASCH Adel Beck 2024-03-01 2024-05-05");
    }

    @Test
    void a_remand_that_began_before_the_files_is_in_doubt_and_its_status_is_left_empty() {
        upload("", episodes("Episodes.csv", "1006,01/03/2024,P,J1,K1,05/05/2024,E14,,9000101"))
                .statusCode(200)
                .body("doubts.why", contains(containsString("began before this row")));

        facts.get(LISTED).body("items[0].lookedAfterStatus", nullValue());
    }

    @Test
    void a_change_of_status_and_placement_on_one_day_starts_the_remand_on_it() {
        upload(
                        "",
                        episodes(
                                "Episodes.csv",
                                "1007,01/05/2024,S,C2,U4,20/06/2024,X1,,",
                                "1007,20/06/2024,B,J1,R5,30/06/2024,E14,TW13 4NP,"))
                .statusCode(200)
                .body("setAside.rows", contains(1));

        assertThat(placements("1007-R1")).containsExactly("YOI Feltham 2024-06-20 2024-06-30");
        facts.get(LISTED).body("items[0].lookedAfterStatus", equalTo("looked after at remand"));
    }

    @Test
    void a_child_who_turns_18_inside_is_charged_up_to_its_birthday() {
        upload(
                        "",
                        episodes("Episodes.csv", "1008,01/05/2024,S,J1,R5,31/05/2024,E14,LS22 5ED,"),
                        Part.of("Header.csv", "CHILD,SEX,DOB\n1008,1,11/05/2006\n"))
                .statusCode(200)
                .body("doubts", empty());
        facts.price("YOI", "2024-04-01", "2025-03-31", "100");

        facts.get("/authorities/X001/bed-nights?financialYear=2024-25&asAt=2025-03-31")
                .statusCode(200)
                .body("total.year.bedNights", is(10));
    }

    @Test
    void a_child_in_custody_under_a_care_order_is_set_aside_and_in_doubt_but_not_under_sentence() {
        upload(
                        "",
                        episodes(
                                "Episodes.csv",
                                "1013,01/05/2024,S,C2,R5,31/05/2024,E14,ST9 0DX,",
                                "1014,01/05/2024,S,J3,R5,31/05/2024,E14,ST9 0DX,"))
                .statusCode(200)
                .body("made.placements", is(0))
                .body("setAside.rows", contains(2))
                .body(
                        "doubts.why",
                        contains(
                                "The child is in a young offender institution, but the row has legal status C2, neither a remand nor a sentence. It was set aside; if the child was on remand, add the episode by hand."));
    }

    @Test
    void a_childrens_home_with_the_postcode_of_a_secure_one_is_no_bed_and_in_doubt() {
        upload("", episodes("Episodes.csv", "1011,01/05/2024,S,J1,K2,31/05/2024,E14,LS16 8EB,"))
                .statusCode(200)
                .body("made.placements", is(0))
                .body("setAside.reason", contains("rlaa"))
                .body(
                        "doubts.why",
                        contains(
                                "The remand row has placement K2 and the postcode of Adel Beck, which is of the sector LASCH. The row was set aside by its placement; if the child was there, state the URN, or K1 or R5."));
    }

    @Test
    void a_place_of_another_kind_with_the_urn_of_a_training_centre_is_read_by_the_urn_and_in_doubt() {
        upload("", episodes("Episodes.csv", "1012,01/05/2024,S,J1,S1,31/05/2024,E14,,9000201"))
                .statusCode(200)
                .body(
                        "doubts.why",
                        contains(containsString("placement S1, but Oakhill, by its URN or postcode, is of")));

        assertThat(placements("1012-R1")).containsExactly("STC Oakhill 2024-05-01 2024-05-31");
    }

    @Test
    void a_secure_home_with_an_unknown_urn_is_read_by_its_placement_and_in_doubt_until_the_urn_is_known() {
        var file = episodes("Episodes.csv", "1010,01/05/2024,S,J1,K1,31/05/2024,E14,,9000999");

        upload("", file)
                .statusCode(200)
                .body("doubts", hasSize(1))
                .body("doubts[0].why", containsString("URN 9000999"));
        assertThat(placements("1010-R1")).containsExactly("LASCH null 2024-05-01 2024-05-31");

        facts.post("/establishments", "urn,postcode,name,sector\n9000999,,New School,SECURE_SCHOOL\n")
                .statusCode(200);
        upload("", file).statusCode(200).body("doubts", empty()).body("report.changed", is(1));
        assertThat(placements("1010-R1")).containsExactly("SECURE_SCHOOL New School 2024-05-01 2024-05-31");
    }

    @Test
    void what_was_entered_by_hand_keeps_its_reference_and_its_offence() {
        facts.episodes("X001,HAND-7,1011,YOI,Wetherby,2024-05-01,,robbery,");

        upload("", episodes("Episodes.csv", "1011,01/05/2024,S,J1,R5,31/05/2024,E14,LS22 5ED,"))
                .statusCode(200)
                .body("report.changed", is(1));

        assertThat(placements("HAND-7")).containsExactly("YOI Wetherby 2024-05-01 2024-05-31");
        facts.get(LISTED + "/HAND-7").body("offenceGroup", equalTo("robbery"));
    }

    private List<String> placements(String episode) {
        ValidatableResponse answer = facts.get(LISTED + "/" + episode).statusCode(200);
        List<String> lines = answer.extract()
                .jsonPath()
                .getList(
                        "placements.collect { it.sector + ' ' + it.establishment + ' ' + it.startDate + ' ' + (it.endDate ?: 'open') }");
        return lines;
    }
}
