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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was published before arrivals, or stays, were learned as they are now still comes out as it was published. */
@QuarkusTest
class EarlierMethodTest {

    private static final String ID = "E08000025-2018-19-P02-v1";

    private static final LocalDate AS_AT = LocalDate.of(2018, 5, 31);

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
        var now = publish(model);

        // The form that documents had when it was the only one.
        var then = by(ArrivalMethod.LAST_YEAR, now);
        ((ObjectNode) then.at("/provenance")).remove("arrivalMethod");
        ((ObjectNode) then.at("/forecast/range/evidence")).remove("levelAndShare");
        assertOtherMeanThatVerifies(now, then);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rolling-average", "episode"})
    void a_publication_of_the_second_method_verifies_where_stays_differ_by_offence(String model) throws Exception {
        recordOthers(30, 110);
        var now = publish(model);
        assertThat(now.copy().at("/forecast/range/evidence/staysByOffence/groups"))
                .extracting(group -> group.get("group").asText())
                .contains("violence", "drugs");

        var then = by(ArrivalMethod.LEVEL_AND_SHARE, now);
        assertThat(then.at("/provenance/arrivalMethod").asInt()).isEqualTo(2);
        assertThat(then.at("/forecast/range/evidence").has("staysByOffence")).isFalse();
        assertOtherMeanThatVerifies(now, then);
    }

    @Test
    void where_stays_do_not_differ_the_second_method_publishes_the_same_but_for_its_number() throws Exception {
        recordOthers(70, 70);
        var now = publish("episode");

        assertThat(by(ArrivalMethod.LEVEL_AND_SHARE, now).get("forecast"))
                .isEqualTo(by(ArrivalMethod.CURRENT, now).get("forecast"));
    }

    private void assertOtherMeanThatVerifies(FrozenPublication now, JsonNode then) throws Exception {
        assertThat(then.at("/forecast/range/mean").decimalValue())
                .isNotEqualByComparingTo(now.copy().at("/forecast/range/mean").decimalValue());
        store(FrozenPublication.of(then).bytes());

        facts.get("/publications/" + ID + "/verify")
                .statusCode(200)
                .body("intact", is(true))
                .body("differences", empty())
                .body("same", is(true));
    }

    private FrozenPublication publish(String model) {
        RestAssured.given()
                .contentType("application/json")
                .body(Map.of("financialYear", "2018-19", "asAt", "2018-05-31", "model", model))
                .post(API + "/authorities/E08000025/publications")
                .then()
                .statusCode(200);
        var now = FrozenPublication.read(publications.bytes(PublicationId.parse(ID)));
        assertThat(now.provenance().findArrivalMethod()).hasValue(3);
        return now;
    }

    /** Ten authorities, and how many nights their remands for drugs and for violence last on average. */
    private void recordOthers(double drugsLast, double violenceLasts) {
        var random = new SplittableRandom(3);
        var rows = new ArrayList<String>();
        for (int authority = 1; authority <= 10; authority++) {
            var code = "X%03d".formatted(authority);
            facts.authorities(code);
            for (var day = LocalDate.of(2013, 6, 1); day.isBefore(AS_AT); day = day.plusDays(1 + random.nextInt(20))) {
                boolean drugs = random.nextBoolean();
                double mean = drugs ? drugsLast : violenceLasts;
                var end = day.plusDays(1 + (long) (-mean * Math.log(random.nextDouble())));
                rows.add("%s,R%2$d,C%2$d,YOI,,%3$s,%4$s,%5$s,"
                        .formatted(
                                code,
                                rows.size(),
                                day,
                                end.isAfter(AS_AT) ? "" : end,
                                drugs ? "drugs" : "violence against the person"));
            }
        }
        facts.episodes(rows.toArray(String[]::new));
    }

    /** The figures of another method. */
    private JsonNode by(ArrivalMethod method, FrozenPublication frozen) throws Exception {
        var definition = json.readValue(frozen.definition().json(), Definition.class);
        var document = QuarkusTransaction.requiringNew()
                .call(() -> freezer.freeze(
                        PublicationId.parse(ID),
                        requests.resolve(frozen).with(method),
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
        return FrozenPublication.read(json.writeValueAsBytes(document)).copy();
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
