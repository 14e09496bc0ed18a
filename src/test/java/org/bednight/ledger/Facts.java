package org.bednight.ledger;

import static io.restassured.RestAssured.given;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.bednight.database.TestDatabase;
import org.bednight.remand.Episodes;

/** Facts for tests over HTTP: starts from none, and puts some on record by the service's own endpoints. */
@Singleton
public class Facts {

    public static final String API = "/api/v1";

    /** The headings of a file of episodes without birthdays. */
    public static final String EPISODES =
            "authority,episode,child,sector,establishment,start_date,end_date,offence_group,looked_after_status\n";

    private final DataVersions versions;
    private final Episodes episodes;
    private final TestClock clock;

    Facts(DataVersions versions, Episodes episodes, TestClock clock) {
        this.versions = versions;
        this.episodes = episodes;
        this.clock = clock;
    }

    /**
     * Forgets all facts, and lets the clock go on. Versions go on rising, since facts are held in memory by version, and the
     * service takes note that no placement is on record any more; the audit log starts anew, so that a test may set the clock
     * to a year that has passed.
     */
    public Facts clear() {
        clock.run();
        try (var connection = TestDatabase.connectAsOwner();
                var statement = connection.createStatement()) {
            long version = record(statement);
            for (var table : List.of("placement", "monthly_bed_nights")) {
                statement.execute("update %s set superseded_in = %d, superseded_at = now() where superseded_in is null"
                        .formatted(table, version));
            }
            episodes.histories(versions.look());
            connection.setAutoCommit(false);
            statement.execute(
                    "truncate authority, establishment, bed_night_price, allocation, monthly_bed_nights, placement, confirmation, house_style, publication, scenario, scenario_run, extract_mapping, reference_key");
            version = record(statement);
            statement.execute("delete from change where version < " + version);
            connection.commit();
            connection.setAutoCommit(true);
        } catch (SQLException failure) {
            throw new IllegalStateException("The facts of an earlier test cannot be cleared", failure);
        }
        versions.look();
        return this;
    }

    /** Begins a version at an instant that has passed, which no other has. */
    private static long record(Statement statement) throws SQLException {
        try (var last = statement.executeQuery("select coalesce(max(version), 0) + 1 from change")) {
            last.next();
            long version = last.getLong(1);
            statement.execute("insert into change (version, recorded_at, recorded_by, action)"
                    + " values (%1$d, timestamptz '2000-01-01' + %1$d * interval '1 microsecond', 'test', 'clear')"
                            .formatted(version));
            return version;
        }
    }

    /** Adds authorities, of whose records nothing is stated. */
    public Facts authorities(String... codes) {
        for (var code : codes) {
            put("/authorities/" + code, Map.of("name", "Council " + code)).statusCode(200);
        }
        return this;
    }

    /** Adds a price of a sector from one night to another. */
    public Facts price(String sector, String from, String to, String price) {
        put("/bed-night-prices/%s/%s".formatted(sector, from), Map.of("to", to, "price", price))
                .statusCode(200);
        return this;
    }

    /** Adds episodes by the rows of a file, as {@code X001,R1,C1,YOI,,2018-05-01,2018-05-11,,}. */
    public Facts episodes(String... rows) {
        postEpisodes(rows).statusCode(200);
        return this;
    }

    /** Posts episodes, whatever comes of it. */
    public ValidatableResponse postEpisodes(String... rows) {
        return post("/remand-episodes", EPISODES + String.join("\n", rows));
    }

    /** Posts a CSV file, whatever comes of it. */
    public ValidatableResponse post(String path, String csv) {
        return given().contentType("text/csv; charset=UTF-8")
                .body(csv)
                .when()
                .post(API + path)
                .then();
    }

    /** Posts a file of the tests' resources, such as {@code birmingham-2018-19/authorities.csv}. */
    public ValidatableResponse postResource(String path, String name) {
        return post(path, resource(name));
    }

    /** Puts a record in JSON, whatever comes of it. */
    public ValidatableResponse put(String path, Object details) {
        return given().contentType("application/json; charset=UTF-8")
                .body(details)
                .when()
                .put(API + path)
                .then();
    }

    public ValidatableResponse get(String path, Object... parameters) {
        return given().when().get(API + path, parameters).then();
    }

    public ValidatableResponse delete(String path, String reason) {
        return given().queryParam("reason", reason).when().delete(API + path).then();
    }

    /** Returns the data version that stands. */
    public long version() {
        return versions.look().number();
    }

    /** Imports the worked example of Birmingham. */
    public Facts birmingham() {
        postResource("/authorities", "birmingham-2018-19/authorities.csv").statusCode(200);
        postResource("/bed-night-prices", "birmingham-2018-19/bed-night-prices.csv")
                .statusCode(200);
        postResource("/allocations", "birmingham-2018-19/allocations.csv").statusCode(200);
        postResource("/remand-episodes", "birmingham-2018-19/remand-episodes.csv")
                .statusCode(200);
        return this;
    }

    /** Imports the made-up nation of 174 authorities. */
    public Facts nation() {
        for (var kind : List.of("authorities", "bed-night-prices", "allocations", "remand-episodes")) {
            postResource("/" + kind, "national-synthetic/" + kind + ".csv").statusCode(200);
        }
        return this;
    }

    public static String resource(String name) {
        try {
            return Files.readString(Path.of("src/test/resources", name));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
