package org.bednight.extract;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.bednight.extract.ExtractUploads.episodes;
import static org.bednight.extract.ExtractUploads.upload;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.SplittableRandom;
import org.bednight.extract.ExtractUploads.Part;
import org.bednight.ledger.Facts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Files that are not as they should be are read where they mean one thing, and refused by file, line and column otherwise. */
@QuarkusTest
class HostileExtractTest {

    private static final String HEADINGS = "CHILD,DECOM,RNE,LS,PLACE,DEC,REC,PL_POST,URN";
    private static final String ROW = "1001,01/05/2024,S,J1,R5,31/05/2024,E14,LS22 5ED,";

    private static final RestAssuredConfig TEXT = RestAssured.config()
            .encoderConfig(EncoderConfig.encoderConfig().encodeContentTypeAs("multipart/form-data", ContentType.TEXT));

    @Inject
    Facts facts;

    @BeforeEach
    void startFromNothing() {
        facts.clear().authorities("X001");
    }

    @Test
    void what_excel_and_other_programs_write_is_read_and_the_report_says_how() {
        var lines = HEADINGS + "\r\n" + ROW + "\r\n";
        upload("?dryRun=true", Part.of("bom.csv", "\uFEFF" + lines)).body("made.placements", is(1));
        upload("?dryRun=true", Part.of("semicolons.csv", lines.replace(',', ';')))
                .body("made.placements", is(1))
                .body("files[0].readAs", contains("The cells are separated by semicolons."));
        upload("?dryRun=true", Part.of("tabs.txt", lines.replace(',', '\t'))).body("made.placements", is(1));
        upload("?dryRun=true", new Part("utf16.csv", ("\uFEFF" + lines).getBytes(UTF_16LE)))
                .body("made.placements", is(1))
                .body("files[0].readAs", contains("The text was read as UTF-16."));
        upload(
                        "?dryRun=true",
                        new Part(
                                "latin1.csv",
                                lines.replace("CHILD", "Séc,CHILD")
                                        .replace("1001", "é,1001")
                                        .getBytes(ISO_8859_1)))
                .body("made.placements", is(1))
                .body("files[0].readAs", contains("The text is no UTF-8 and was read as Windows-1252."));
        upload(
                        "?dryRun=true",
                        Part.of(
                                "cases.csv",
                                "Child,Dec,Decom,Legal,L_S,Place,Rne\n1001,31/05/2024,01/05/2024,x,j1,r5,s\n"))
                .body("made.placements", is(1));
        upload(
                        "?dryRun=true",
                        Part.of("forms.csv", "CHILD,DECOM,LS,PLACE,DEC\n1001,1-May-24,J1,R5,2024-05-31 00:00:00\n"))
                .body("made.placements", is(1));
    }

    @Test
    void a_file_that_is_no_table_is_refused_with_its_name() {
        upload("", Part.of("empty.csv", ""))
                .statusCode(400)
                .body("type", equalTo("/problems/faulty-file"))
                .body("faults[0].file", equalTo("empty.csv"))
                .body("faults[0].expected", equalTo("a file that is not empty"));
        var noise = new byte[5000];
        new SplittableRandom(1).nextBytes(noise);
        upload("", new Part("noise.bin", noise)).statusCode(400).body("faultCount", is(1));
        upload("", Part.of("zip.xlsx", "PK\u0003\u0004 and nothing else")).statusCode(400);
        upload("", Part.of("prices.csv", "sector,from,to,price,source\nYOI,2018-04-01,,1,\n"))
                .statusCode(400)
                .body("faults[0].expected", containsString("Episodes.csv of the SSDA903 return"));
        upload("", Part.of("Episodes.csv", "CHILD,DECOM,LS,DEC\n1,01/05/2024,J1,\n"))
                .statusCode(400)
                .body("faults[0].expected", containsString("it lacks PLACE"));
        upload("", Part.of("Header.csv", "CHILD,DOB\n1,01/05/2010\n"))
                .statusCode(400)
                .body("faults[0].expected", equalTo("a file like Episodes.csv of the SSDA903 return"));
        upload("", Part.of("Episodes.csv", HEADINGS)).statusCode(400);
        upload("", Part.of("quote.csv", HEADINGS + "\n\"1001,01/05/2024"))
                .statusCode(400)
                .body("faults[0].line", is(2));
    }

    @Test
    void an_upload_without_a_file_or_of_two_forms_is_refused() {
        given().multiPart("other", "a.csv", "x".getBytes(UTF_8))
                .post(Facts.API + "/authorities/X001/extracts")
                .then()
                .statusCode(400)
                .body("faults[0].expected", containsString("a part with the name 'file'"));
        var episodes = episodes("Episodes.csv", ROW);
        upload("", episodes, Part.sample("ssd_cla_episodes.csv")).statusCode(400);
        upload("?form=ssd", episodes).statusCode(400).body("faults[0].expected", containsString("the form ssd"));
        upload("?form=csv", episodes).statusCode(404).body("type", equalTo("/problems/unknown-mapping"));
        upload("", Part.sample("ssd_cla_episodes.csv"))
                .statusCode(400)
                .body("faults.expected", contains("the table ssd_cla_placement too", "the table ssd_legal_status too"));
        given().multiPart("file", "a.csv", "x".getBytes(UTF_8))
                .post(Facts.API + "/authorities/X002/extracts")
                .then()
                .statusCode(404);
    }

    @Test
    void bodies_that_are_no_parts_at_all_are_problems() {
        for (var type : new String[] {"multipart/form-data", "multipart/form-data; boundary=x"}) {
            given().config(TEXT)
                    .contentType(type)
                    .body("no parts")
                    .post(Facts.API + "/authorities/X001/extracts")
                    .then()
                    .statusCode(400);
        }
        given().contentType("text/csv")
                .body(HEADINGS)
                .post(Facts.API + "/authorities/X001/extracts")
                .then()
                .statusCode(415);
    }

    @Test
    void a_cell_that_cannot_be_read_is_named_by_its_form_and_never_repeated() {
        var answer = upload(
                        "",
                        episodes(
                                "Episodes.csv",
                                "1001,Ivy Example,S,J1,R5,LS2 7EW,E14,,",
                                "1002,31/05/2024,S,J1,R5,01/05/2024,E14,,",
                                "1003,05/22/2024,S,J1,R5,,E14,,",
                                "Ivy Example,01/05/2024,S,J1,R5,,E14,,",
                                "20100413,01/05/2024,S,J1,R5,,E14,,",
                                "1004,01/05/2024,S,J1,,,E14,,",
                                "1005,01/05/2024,S,J1,R5"))
                .statusCode(400)
                .body("faults.line", contains(2, 2, 3, 4, 5, 6, 7, 8))
                .body("faults.column", contains("DEC", "DECOM", "DEC", "DECOM", "CHILD", "CHILD", "PLACE", ""))
                .body(
                        "faults.value",
                        contains(
                                "AA9 9AA",
                                "Aaa Aaaaaaa",
                                "99/99/9999",
                                "99/99/9999",
                                "Aaa Aaaaaaa",
                                "99999999",
                                "",
                                ""))
                .body("faults[2].expected", equalTo("a day on or after that of the start, 2024-05-31"))
                .body("faults[3].expected", equalTo("a day that the calendar has, day first, as 22/05/2025"))
                .extract()
                .asString();
        assertThat(answer).doesNotContain("Ivy", "LS2", "20100413");
    }

    @Test
    void dates_of_the_dataset_that_may_be_read_in_two_ways_are_refused_and_read_where_one_of_them_shows_it() {
        var placements = Part.of("p.csv", "clap_cla_placement_id,clap_cla_placement_type\nP1,R5\n");
        var statuses = "lega_person_id,lega_legal_status,lega_legal_status_start_date,lega_legal_status_end_date\n";
        var episodes =
                "clae_person_id,clae_cla_episode_start_date,clae_cla_episode_ceased_date,clae_cla_placement_id\n";

        upload(
                        "",
                        placements,
                        Part.of("s.csv", statuses + "1001,J1,2024-05-04,NULL\n"),
                        Part.of("e.csv", episodes + "1001,04/05/2024,NULL,P1\n"))
                .statusCode(400)
                .body("faults.file", contains("e.csv"))
                .body("faults[0].expected", containsString("whether its day or its month comes first"));
        upload(
                        "",
                        placements,
                        Part.of("s.csv", statuses + "1001,J1,2024-05-04,NULL\n"),
                        Part.of("e.csv", episodes + "1001,04/05/2024,22/05/2024,P1\n"))
                .statusCode(200)
                .body("made.placements", is(1))
                .body("files[2].readAs[0]", containsString("the day first"));
        facts.get("/authorities/X001/remand-episodes/1001-R1").body("placements[0].startDate", equalTo("2024-05-04"));
    }

    @Test
    void rows_that_stand_twice_count_once_and_two_placements_at_once_are_a_fault_of_both_files() {
        upload("?dryRun=true", episodes("a.csv", ROW, ROW), episodes("b.csv", ROW))
                .statusCode(200)
                .body("rows", is(3))
                .body("merged", is(2))
                .body("made.placements", is(1));

        upload("", episodes("a.csv", ROW), episodes("b.csv", "1001,20/05/2024,S,J1,K1,,,,"))
                .statusCode(400)
                .body("faults.file", contains("b.csv"))
                .body("faults.line", contains(2))
                .body("faults.column", contains("DECOM"))
                .body("faults[0].expected", containsString("line 2 of a.csv has it in YOI"));
    }

    @Test
    void a_row_that_two_years_state_differently_is_in_doubt_and_the_later_one_counts() {
        upload(
                        "",
                        episodes("later.csv", "1001,01/03/2024,S,J1,R5,05/06/2024,E14,,"),
                        episodes("earlier.csv", "1001,01/03/2024,S,J1,K1,20/03/2024,E14,,"))
                .statusCode(200)
                .body("doubts.file", contains("later.csv"))
                .body("doubts[0].why", containsString("line 2 of earlier.csv"));

        facts.get("/authorities/X001/remand-episodes/1001-R1")
                .body("placements.sector", contains("YOI"))
                .body("placements.endDate", contains("2024-06-05"));
    }

    @Test
    void a_clash_with_the_record_is_a_fault_of_the_row() {
        facts.episodes("X001,A1,1001,YOI,,2024-05-01,2024-05-10,,", "X001,A2,1001,YOI,,2024-05-20,2024-05-30,,");

        upload("?dryRun=true", episodes("Episodes.csv", ROW))
                .statusCode(400)
                .body("faults[0].line", is(2))
                .body("faults[0].expected", containsString("episode A2 on record"));
    }

    @Test
    void a_file_name_is_shown_without_what_cannot_be_seen() {
        upload("", Part.of("a\u202Eb\u0007" + "c".repeat(300) + ".csv", ""))
                .statusCode(400)
                .body("faults[0].file", not(containsString("\u202E")))
                .body("faults[0].file.length()", is(100));
    }
}
