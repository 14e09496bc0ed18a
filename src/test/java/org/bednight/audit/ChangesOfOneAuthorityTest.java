package org.bednight.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bednight.security.TestCouncils.OTHER;
import static org.bednight.security.TestCouncils.OWN;
import static org.bednight.security.TestCouncils.analyst;
import static org.bednight.security.TestCouncils.as;
import static org.bednight.security.TestCouncils.national;
import static org.bednight.web.Browsing.hidden;
import static org.bednight.web.Browsing.next;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.bednight.ledger.DataVersions;
import org.bednight.ledger.Facts;
import org.bednight.security.ServedProfile;
import org.bednight.security.TestCouncils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whichever way a change of one authority comes, others of that authority find it on the audit record and in the history. */
@QuarkusTest
@TestProfile(ChangesOfOneAuthorityTest.Served.class)
class ChangesOfOneAuthorityTest {

    private static final String ALLOCATIONS = "authority,year,funder,amount,status,source\n";
    private static final String TOTALS = "authority,month,sector,nights,source\n";

    /** A service of its own: what it records is not among what other tests look for. */
    public static final class Served extends ServedProfile {}

    @Inject
    DataVersions versions;

    @BeforeEach
    void record() {
        TestCouncils.record();
    }

    @ParameterizedTest
    @CsvSource({
        "allocations,        import allocations,        'X911,2021-22,Upload,1.00,confirmed,'",
        "episodes,           import remand episodes,    'X911,U-1,C-U1,YOI,,2023-05-01,2023-05-03,,'",
        "monthly,            import monthly bed nights, 'X911,2022-05,YOI,3,'"
    })
    void a_file_that_is_uploaded_on_a_page_is_found(String kind, String action, String row) {
        var before = version();
        var address = next(page().multiPart(
                        "file", "a.csv", (headings(action) + row + "\n").getBytes(StandardCharsets.UTF_8), "text/csv")
                .post("/data/upload/" + kind));

        next(page().formParam("version", hidden(page().get(address).asString(), "version"))
                .post(address));

        assertFound(action, before);
    }

    @ParameterizedTest
    @CsvSource({
        "allocations,        import allocations,        'X911,2021-22,File,1.00,confirmed,'",
        "remand-episodes,    import remand episodes,    'X911,F-1,C-F1,YOI,,2023-06-01,2023-06-03,,'",
        "monthly-bed-nights, import monthly bed nights, 'X911,2022-06,YOI,3,'"
    })
    void a_file_that_names_its_authority_in_its_rows_alone_is_found(String path, String action, String row) {
        var before = version();

        assertThat(file(analyst(), path, headings(action) + row + "\n").statusCode())
                .isEqualTo(200);

        assertFound(action, before);
    }

    @Test
    void a_record_that_is_corrected_on_a_page_is_found() {
        var before = version();
        var form = page().queryParams(Map.of("authority", OWN, "year", "2024-25", "funder", "Own budget"))
                .get("/data/allocations/edit")
                .asString();

        next(page().formParams(Map.of(
                        "state",
                        hidden(form, "state"),
                        "authority",
                        OWN,
                        "year",
                        "2024-25",
                        "funder",
                        "Own budget",
                        "amount",
                        "9111.00",
                        "status",
                        "confirmed",
                        "source",
                        "budget book"))
                .post("/data/allocations/edit"));

        assertFound("put allocation", before);
    }

    @ParameterizedTest
    @CsvSource({
        "put price,            YOI from 2001-04-01, bed-night-prices/YOI/2001-04-01, '{\"to\": \"2002-03-31\", \"price\": 180}'",
        "put allocation,       2021-22,             authorities/X911/allocations/2021-22/Adam, '{\"amount\": 1, \"status\": \"confirmed\"}'",
        "put monthly bed nights, 2022-07 YOI,       authorities/X911/monthly-bed-nights/2022-07/YOI, '{\"nights\": 3}'",
        "put episode,          ,                    authorities/X911/remand-episodes/P-1, '{\"child\": \"C-P1\", \"placements\": [{\"sector\": \"YOI\", \"startDate\": \"2023-07-01\", \"endDate\": \"2023-07-03\"}]}'",
        "save mapping,         ,                    authorities/X911/mappings/adam, '{\"mapping\": {\"columns\": {\"child\": \"ID\", \"remandStart\": \"Start\", \"remandEnd\": \"End\", \"sector\": \"Type\"}, \"dates\": \"day-first\", \"places\": {\"Unit\": \"LASCH\"}}}'"
    })
    void a_single_change_says_what_it_was_made_to_without_a_word_that_somebody_typed(
            String action, String object, String path, String body) throws SQLException {
        var trail = AuditTrail.fromNowOn();

        var answer = national().contentType("application/json").body(body).put("/api/v1/" + path);

        assertThat(answer.statusCode()).as(answer.asString()).isLessThan(300);
        assertThat(trail.await(action)).containsEntry("object", object);
    }

    @Test
    void a_retired_price_and_a_file_of_one_year_are_named() throws SQLException {
        file(national(), "bed-night-prices", "sector,from,to,price,source\nLASCH,2001-04-01,2002-03-31,600.00,\n");
        file(analyst(), "allocations", ALLOCATIONS + """
                X911,2019-20,One,1.00,confirmed,
                X911,2019-20,Two,1.00,confirmed,
                """);
        var trail = AuditTrail.fromNowOn();

        file(analyst(), "allocations", ALLOCATIONS + """
                X911,2019-20,One,2.00,confirmed,
                X911,2019-20,Two,2.00,confirmed,
                """);
        national()
                .delete("/api/v1/bed-night-prices/LASCH/2001-04-01?reason=mistake")
                .then()
                .statusCode(200);

        assertThat(trail.await("import allocations", "2019-20")).containsEntry("authority", OWN);
        assertThat(trail.await("retire price")).containsEntry("object", "LASCH from 2001-04-01");
    }

    @Test
    void a_file_of_two_years_names_neither() throws SQLException {
        var trail = AuditTrail.fromNowOn();

        file(analyst(), "allocations", ALLOCATIONS + """
                X911,2017-18,Long,1.00,confirmed,
                X911,2018-19,Long,1.00,confirmed,
                """);

        assertThat(trail.await("import allocations"))
                .containsEntry("authority", OWN)
                .containsEntry("object", null);
    }

    @Test
    void a_file_with_one_authority_is_found_by_who_is_of_it() {
        var before = version();

        assertThat(file(national(), "authorities", "code,name\nX911,Council X911 anew\n")
                        .statusCode())
                .isEqualTo(200);

        assertFound("import authorities", before);
    }

    @Test
    void a_file_that_says_nothing_new_is_found() {
        var csv = ALLOCATIONS + "X911,2020-21,Twice,1.00,confirmed,\n";
        file(analyst(), "allocations", csv);
        var before = rows(OWN).size();

        assertThat(file(analyst(), "allocations", csv).statusCode()).isEqualTo(200);

        assertThat(rows(OWN)).hasSize(before + 1);
    }

    @Test
    void a_file_of_two_authorities_is_for_who_sees_all() {
        var before = version();
        var seen = rows(OWN).size();

        assertThat(file(national(), "allocations", ALLOCATIONS + """
                        X911,2021-22,Both,1.00,confirmed,
                        X912,2021-22,Both,1.00,confirmed,
                        """).statusCode())
                .isEqualTo(200);

        assertThat(version()).isEqualTo(before + 1);
        assertThat(rows(OWN)).hasSize(seen);
        assertThat(boris().get("/data/history").asString()).doesNotContain(line(before + 1));
        assertThat(national().get("/data/history").asString()).contains(line(before + 1));
    }

    @Test
    void a_file_of_another_authority_alone_is_refused_in_its_row() {
        var answer = file(analyst(), "allocations", ALLOCATIONS + OTHER + ",2021-22,Theirs,1.00,confirmed,\n");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.<String>path("faults[0].value")).isEqualTo(OTHER);
    }

    private long version() {
        return versions.current().number();
    }

    private void assertFound(String action, long before) {
        var found = rows(OWN).get(0);
        assertThat(version()).isEqualTo(before + 1);
        assertThat(found).containsEntry("action", action).containsEntry("dataVersion", (int) before + 1);
        assertThat(boris().get("/data/history").asString()).contains(line(before + 1));
    }

    /** Returns the rows of an authority that somebody else of it sees, the latest first. */
    private static List<Map<String, Object>> rows(String authority) {
        return boris().get("/api/v1/audit?size=500&authority=" + authority)
                .then()
                .statusCode(200)
                .extract()
                .path("items");
    }

    private static String line(long version) {
        return "govuk-table__header\">%d</th>".formatted(version);
    }

    private static String headings(String action) {
        return switch (action) {
            case "import allocations" -> ALLOCATIONS;
            case "import remand episodes" -> Facts.EPISODES;
            default -> TOTALS;
        };
    }

    private static Response file(RequestSpecification who, String path, String csv) {
        return who.contentType("text/csv; charset=UTF-8")
                .body(csv.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/" + path);
    }

    private static RequestSpecification page() {
        return analyst()
                .accept("text/html")
                .header("Sec-Fetch-Site", "same-origin")
                .redirects()
                .follow(false);
    }

    private static RequestSpecification boris() {
        return as("boris", List.of("admin"), List.of(OWN));
    }
}
