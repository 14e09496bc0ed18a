package org.bednight.estate;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bednight.ledger.Facts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Establishments are imported, replaced by name, and retired; a URN and a postcode each belong to one. */
@QuarkusTest
class EstablishmentResourceTest {

    private static final String HEADINGS = "urn,postcode,name,sector\n";

    @Inject
    Facts facts;

    @BeforeEach
    void startWithTwo() {
        facts.clear();
        post("9000101,ls16 8eb,Adel Beck,LASCH\n,LS22 5ED,Wetherby,YOI\n")
                .statusCode(200)
                .body("added", is(2));
    }

    @Test
    void a_file_adds_what_is_new_replaces_what_differs_and_leaves_the_rest() {
        post("9000101,LS16 8EB,Adel Beck,LASCH\n9000301,,wetherby,YOI\n,ST9 0DX,Werrington,YOI\n")
                .statusCode(200)
                .body("received", is(3))
                .body("added", is(1))
                .body("changed", is(1))
                .body("unchanged", is(1));

        facts.get("/establishments")
                .body("items.name", contains("Adel Beck", "Werrington", "wetherby"))
                .body("items.urn", contains("9000101", null, "9000301"))
                .body("items.postcode", contains("LS16 8EB", "ST9 0DX", null));
    }

    @Test
    void each_fault_of_a_file_is_named_by_its_line_and_column() {
        post("12,,Short,YOI\n,LS,Cut,YOI\n,,Nowhere,YOI\n9000401,,Twice,YOI\n9000401,,twice,YOI\n")
                .statusCode(400)
                .body("faults.line", contains(2, 3, 4, 6, 6))
                .body("faults.column", contains("urn", "postcode", "urn", "name", "urn"))
                .body("faults[3].expected", equalTo("a name once; line 5 has it too"));

        facts.get("/establishments").body("total", is(2));
    }

    @Test
    void a_urn_or_postcode_of_another_on_record_is_refused_until_that_is_retired() {
        post("9000101,,New home,LASCH\n,LS22 5ED,New site,YOI\n")
                .statusCode(400)
                .body("faults.column", contains("urn", "postcode"))
                .body("faults[0].expected", containsString("Adel Beck on record has it"))
                .body("faults[1].expected", containsString("Wetherby on record has it"));
        post("9000101,,New home,LASCH\n9000102,LS16 8EB,Adel Beck,LASCH\n")
                .statusCode(200)
                .body("added", is(1))
                .body("changed", is(1));

        retire("Wetherby").statusCode(200).body("retired", is(1));
        retire("Wetherby").statusCode(404).body("detail", containsString("no establishment 'Wetherby'"));
        post(",LS22 5ED,New site,YOI\n").statusCode(200).body("added", is(1));
    }

    @Test
    void an_establishment_whose_name_is_nearly_that_of_another_is_warned_of_with_both() {
        var warning =
                "The establishments 'Adel Beck' (LASCH, URN 9000101, LS16 8EB) and 'Adel-Beck' (LASCH, URN 9000109)"
                        + " have nearly the same name and are two. If they are one, retire one of them.";

        post("9000109,,Adel-Beck,LASCH\n").statusCode(200).body("warnings", contains(warning));
        post("9000101,LS16 8EB,Adel Beck,LASCH\n9000109,,Adel-Beck,LASCH\n")
                .body("unchanged", is(2))
                .body("warnings", contains(warning));
        post(",ST9 0DX,Werrington,YOI\n").statusCode(200).body("warnings", empty());
    }

    @Test
    void a_file_of_thousands_of_establishments_is_imported_and_sent_again_changes_nothing() {
        var rows = IntStream.range(0, 3_000)
                .mapToObj("%1$07d,,Site %1$d,YOI"::formatted)
                .collect(Collectors.joining("\n"));

        post(rows).statusCode(200).body("added", is(3_000));
        post(rows).statusCode(200).body("unchanged", is(3_000));
    }

    private ValidatableResponse post(String rows) {
        return facts.post("/establishments", HEADINGS + rows);
    }

    private static ValidatableResponse retire(String name) {
        return RestAssured.given()
                .queryParam("reason", "closed")
                .delete(Facts.API + "/establishments/" + name)
                .then();
    }
}
