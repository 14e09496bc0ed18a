package org.bednight.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bednight.ledger.Facts.API;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.bednight.database.TestDatabase;
import org.bednight.exchange.FileDigest;
import org.bednight.forecast.stay.ArrivalMethod;
import org.bednight.ledger.Entry;
import org.bednight.ledger.Facts;
import org.bednight.ledger.TestClock;
import org.bednight.publication.frozen.FrozenPublication;
import org.bednight.publication.frozen.PublicationId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was published before arrivals were learned as level times share still comes out as it was published. */
@QuarkusTest
class EarlierMethodTest {

    private static final String ID = "E08000025-2018-19-P02-v1";

    @Inject
    Facts facts;

    @Inject
    TestClock clock;

    @Inject
    Freezer freezer;

    @Inject
    PublishedRequests requests;

    @Inject
    Publications publications;

    @Inject
    ObjectMapper json;

    @BeforeEach
    void recordBirmingham() {
        facts.clear();
        clock.stopAt("2018-06-08T09:00:00Z");
        facts.birmingham();
        clock.stopAt("2018-06-12T09:30:00Z");
    }

    @AfterEach
    void letTheClockRun() {
        clock.run();
    }

    @ParameterizedTest
    @ValueSource(strings = {"rolling-average", "episode"})
    void a_publication_of_the_first_method_verifies(String model) throws Exception {
        RestAssured.given()
                .contentType("application/json")
                .body(Map.of("financialYear", "2018-19", "asAt", "2018-05-31", "model", model))
                .post(API + "/authorities/E08000025/publications")
                .then()
                .statusCode(200);
        var now = FrozenPublication.read(publications.bytes(PublicationId.parse(ID)));
        assertThat(now.provenance().findArrivalMethod()).hasValue(2);

        var then = ofTheFirstMethod(now);
        assertThat(then.at("/forecast/range/mean").decimalValue())
                .isNotEqualByComparingTo(now.copy().at("/forecast/range/mean").decimalValue());
        store(FrozenPublication.of(then).bytes());

        facts.get("/publications/" + ID + "/verify")
                .statusCode(200)
                .body("intact", is(true))
                .body("differences", empty())
                .body("same", is(true));
    }

    /** The first method's figures, in the form that documents had when it was the only one. */
    private JsonNode ofTheFirstMethod(FrozenPublication frozen) throws Exception {
        var definition = json.readValue(frozen.definition().json(), Definition.class);
        var document = QuarkusTransaction.requiringNew()
                .call(() -> freezer.freeze(
                        PublicationId.parse(ID),
                        requests.resolve(frozen).with(ArrivalMethod.LAST_YEAR),
                        definition,
                        publications.style(frozen),
                        StandingPublications.of(
                                List.of(),
                                PublicationId.parse(ID),
                                frozen.forecast().asAt()),
                        new Entry(
                                0,
                                frozen.provenance().publishedAt(),
                                frozen.provenance().publishedBy())));
        var old = FrozenPublication.read(json.writeValueAsBytes(document)).copy();
        ((ObjectNode) old.at("/provenance")).remove("arrivalMethod");
        ((ObjectNode) old.at("/forecast/range/evidence")).remove("levelAndShare");
        return old;
    }

    private void store(byte[] document) throws SQLException {
        try (var connection = TestDatabase.connectAsOwner();
                var statement = connection.createStatement();
                var update = connection.prepareStatement("update publication set document = ?, sha256 = ?")) {
            statement.execute("alter table publication disable trigger user");
            update.setBytes(1, document);
            update.setString(2, FileDigest.of(document));
            update.execute();
            statement.execute("alter table publication enable trigger user");
        }
    }
}
