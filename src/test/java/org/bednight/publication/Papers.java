package org.bednight.publication;

import static io.restassured.RestAssured.given;
import static org.bednight.ledger.Facts.API;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.bednight.ledger.Facts;

/** Publishes for tests, and leaves the files where they can be looked at: {@code target/papers}. */
public final class Papers {

    private static final Path FOLDER = Path.of("target", "papers");

    private Papers() {}

    /** Publishes, and returns the publication's name. */
    public static String publish(String authority, Object definition) {
        return given().contentType("application/json; charset=UTF-8")
                .body(definition)
                .post(API + "/authorities/" + authority + "/publications")
                .then()
                .statusCode(200)
                .extract()
                .path("id");
    }

    /** Publishes the worked example of Birmingham as it stands in {@code forecasts}. */
    public static String publishBirmingham() {
        try {
            return publish("E08000025", Files.readString(Path.of("forecasts/birmingham-2018-19/publication.json")));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Puts a council on record that has three children a year, one with a move, and a long name. */
    public static void smallCouncil(Facts facts) {
        facts.put(
                        "/authorities/X003",
                        Map.of(
                                "name",
                                "Bournemouth, Christchurch and Poole with the Isles of Scilly Combined Youth Justice Authority",
                                "recordedFrom",
                                "2016-04-01",
                                "recordedTo",
                                "2018-05-31"))
                .statusCode(200);
        facts.episodes(
                "X003,R1,C1,YOI,,2016-09-01,2016-11-20,,",
                "X003,R2,C2,STC,,2017-02-10,2017-03-05,,",
                "X003,R3,C3,YOI,,2017-06-01,2017-08-10,,",
                "X003,R4,C4,LASCH,,2017-12-20,2018-01-04,,",
                "X003,R4,C4,STC,,2018-01-04,2018-02-15,,",
                "X003,R5,C5,YOI,,2018-03-10,2018-04-20,,",
                "X003,R6,C6,LASCH,,2018-05-01,,,");
        allocation(facts, "X003", "36000");
    }

    /** Puts a council on record that has no child in the secure estate. */
    public static void emptyCouncil(Facts facts) {
        facts.put(
                        "/authorities/X004",
                        Map.of("name", "Rutland", "recordedFrom", "2016-04-01", "recordedTo", "2018-05-31"))
                .statusCode(200);
        allocation(facts, "X004", "9500");
    }

    private static void allocation(Facts facts, String authority, String amount) {
        facts.put(
                        "/authorities/" + authority + "/allocations/2018-19/Youth Justice Board remand grant",
                        Map.of("amount", amount, "status", "confirmed"))
                .statusCode(200);
    }

    /** Fetches a file of a publication, and leaves a copy. */
    public static byte[] file(String id, String extension, String audience) {
        var bytes = given().queryParam("audience", audience)
                .get(API + "/publications/" + id + "." + extension)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        return kept(id + "-" + audience + "." + extension, bytes);
    }

    /** Fetches a chart of a publication, and leaves a copy. */
    public static byte[] chart(String id, String kind, String extension, String audience) {
        var bytes = given().queryParam("audience", audience)
                .get(API + "/publications/" + id + "/charts/" + kind + "." + extension)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        return kept(id + "-" + audience + "-" + kind + "." + extension, bytes);
    }

    /** Returns a chart as SVG; empty where there is nothing to draw. */
    static Optional<String> findChart(String id, String kind, String audience) {
        var answer =
                given().queryParam("audience", audience).get(API + "/publications/" + id + "/charts/" + kind + ".svg");
        return Optional.of(answer).filter(found -> found.statusCode() == 200).map(found -> found.asString());
    }

    private static byte[] kept(String name, byte[] bytes) {
        try {
            Files.createDirectories(FOLDER);
            Files.write(FOLDER.resolve(name), bytes);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        return bytes;
    }
}
