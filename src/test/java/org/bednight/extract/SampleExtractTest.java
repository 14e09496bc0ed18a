package org.bednight.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bednight.extract.ExtractUploads.Part.sample;
import static org.bednight.extract.ExtractUploads.upload;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.bednight.database.TestDatabase;
import org.bednight.extract.ExtractUploads.Part;
import org.bednight.ledger.Facts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The samples of a made-up council give the placements that are meant, in both forms and in any order. */
@QuarkusTest
class SampleExtractTest {

    private static final Part[] SSDA903 = {
        sample("Episodes_2023-24.csv"),
        sample("Episodes_2024-25.csv"),
        sample("Episodes_2025-26.csv"),
        sample("Header.csv")
    };

    private static final Part[] SSD = {
        sample("ssd_cla_episodes.csv"),
        sample("ssd_cla_placement.csv"),
        sample("ssd_legal_status.csv"),
        sample("ssd_person.csv")
    };

    @Inject
    Facts facts;

    @BeforeEach
    void startWithEstablishments() {
        facts.clear().authorities("X001");
        facts.post("/establishments", ExtractUploads.text("establishments.csv"))
                .statusCode(200)
                .body("added", is(6));
    }

    @Test
    void the_ssda903_return_gives_the_expected_placements() throws SQLException {
        expected(upload("", SSDA903))
                .body("form", equalTo("ssda903"))
                .body("merged", is(24))
                .body("rows", is(167));

        assertThat(placements()).containsExactlyElementsOf(expectedPlacements());
    }

    @Test
    void the_safeguarding_dataset_gives_the_same_placements() throws SQLException {
        expected(upload("?form=ssd", SSD))
                .body("form", equalTo("ssd"))
                .body("merged", is(0))
                .body("rows", is(143));

        assertThat(placements()).containsExactlyElementsOf(expectedPlacements());
    }

    @Test
    void both_forms_may_come_as_workbooks_with_dates_that_excel_knows() throws SQLException {
        expected(upload("", workbooks(SSDA903)));
        assertThat(placements()).containsExactlyElementsOf(expectedPlacements());

        upload("?form=ssd", workbooks(SSD)).statusCode(200).body("report.unchanged", is(82));
    }

    @Test
    void a_sheet_of_the_council_s_own_gives_the_placements_that_were_worked_by_hand() throws SQLException {
        facts.put("/authorities/X001/mappings/own-sheet", ExtractUploads.text("own-sheet-mapping.json"))
                .statusCode(200);
        upload("?form=own-sheet", sample("own-sheet.csv")).statusCode(200);

        assertThat(placements())
                .containsExactlyElementsOf(ExtractUploads.text("own-sheet-expected.csv")
                        .lines()
                        .skip(1)
                        .toList());
    }

    private static Part[] workbooks(Part... parts) {
        return Stream.of(parts).map(ExtractUploads::workbook).toArray(Part[]::new);
    }

    private static ValidatableResponse expected(ValidatableResponse answer) {
        return answer.statusCode(200)
                .body("made.placements", is(82))
                .body("setAside.find { it.reason == 'rlaa' }.rows", is(23))
                .body("setAside.find { it.reason == 'temporary' }.rows", is(12))
                .body("setAside.find { it.reason == 'other legal status' }.rows", is(26))
                .body("doubts", hasSize(0))
                .body("report.added", is(82));
    }

    @Test
    void an_upload_that_is_sent_again_changes_nothing_and_nor_does_the_same_history_in_the_other_form() {
        upload("", SSDA903).statusCode(200);
        long version = facts.version();

        upload("", SSDA903).statusCode(200).body("report.unchanged", is(82)).body("report.added", is(0));
        upload("", SSD).statusCode(200).body("report.unchanged", is(82)).body("report.added", is(0));

        assertThat(facts.version()).isEqualTo(version);
    }

    @Test
    void a_file_a_year_in_uploads_of_their_own_gives_the_same_remands() throws SQLException {
        for (int year = 0; year < 3; year++) {
            upload("", SSDA903[year], SSDA903[3]).statusCode(200);
        }

        assertThat(placements().stream().map(SampleExtractTest::withoutStatus))
                .containsExactlyElementsOf(expectedPlacements().stream()
                        .map(SampleExtractTest::withoutStatus)
                        .toList());
    }

    @Test
    void establishments_may_come_with_the_upload() throws SQLException {
        facts.clear().authorities("X001");

        upload("", SSDA903[0], SSDA903[1], SSDA903[2], SSDA903[3], sample("establishments.csv"))
                .statusCode(200)
                .body("doubts", hasSize(0));

        assertThat(placements()).containsExactlyElementsOf(expectedPlacements());
    }

    @Test
    void a_dry_run_says_the_same_and_stores_nothing() throws SQLException {
        expected(upload("?dryRun=true", SSDA903)).body("report.dryRun", is(true));

        assertThat(placements()).isEmpty();
    }

    @Test
    void the_change_names_the_digest_of_the_upload() throws SQLException {
        upload("", SSDA903).statusCode(200);

        assertThat(query("select source_digest from change order by version desc limit 1"))
                .singleElement()
                .asString()
                .matches("[0-9a-f]{64}");
    }

    /** The child, its remand by number, and the columns of the expected file after it. */
    private List<String> placements() throws SQLException {
        return query("""
                select concat_ws(',', child, substring(episode from length(child) + 3), sector, coalesce(establishment, ''),
                    start_date, coalesce(end_date::text, ''), coalesce(looked_after_status, ''),
                    coalesce(turns_18_on::text, ''))
                from placement where superseded_in is null and authority = 'X001' order by child, start_date
                """);
    }

    /** A year's file alone does not show every time that a child was looked after. */
    private static String withoutStatus(String placement) {
        var cells = placement.split(",");
        return String.join(",", List.of(cells).subList(0, 6)) + "," + cells[7];
    }

    private static List<String> expectedPlacements() {
        return ExtractUploads.text("expected.csv").lines().skip(1).toList();
    }

    private List<String> query(String sql) throws SQLException {
        try (var connection = TestDatabase.connectAsService();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var texts = new ArrayList<String>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }
}
