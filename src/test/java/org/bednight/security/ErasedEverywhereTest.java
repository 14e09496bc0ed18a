package org.bednight.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bednight.security.FilledCouncil.FILLED;
import static org.bednight.security.TestCouncils.national;
import static org.bednight.web.Browsing.hidden;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Logger;
import org.bednight.rest.LogRecorder;
import org.junit.jupiter.api.Test;

/**
 * An answer that holds the reference of a child is kept by nobody: neither by a browser nor by anything on the way. And whatever
 * is read, by whichever operation and on whichever page, holds no reference of a child whose record was erased: not from memory
 * either, where it was asked for before.
 */
@QuarkusTest
@TestProfile(ErasedEverywhereTest.Served.class)
class ErasedEverywhereTest {

    /** A service of its own, whose memory nobody else fills. */
    public static final class Served extends ServedProfile {}

    private static final String OWN = "/api/v1/authorities/" + FILLED;
    private static final String EPISODE = OWN + "/remand-episodes/LION-E1";
    private static final String ERASURES = OWN + "/children/erasures";
    private static final String WHAT_IF = "/authorities/" + FILLED + "/what-if";
    private static final String CHILD = "LION";
    private static final String REFERENCE = CHILD + "-";

    @Test
    void an_answer_that_names_a_child_is_kept_by_nobody_and_none_names_one_whose_record_was_erased() {
        var log = new LogRecorder();
        Logger.getLogger("").addHandler(log);
        FilledCouncil.record();
        recordChild();
        var addresses = addresses(receipt(), Instant.now().truncatedTo(ChronoUnit.MICROS));
        var before = ask(addresses, Map.of());
        assertThat(holding(before, CHILD)).hasSizeGreaterThan(12);
        assertThat(holding(before, REFERENCE)).hasSizeGreaterThan(25);
        assertThat(before.values())
                .filteredOn(answer ->
                        answer.statusCode() != 404 && answer.asString().contains(REFERENCE))
                .allMatch(answer -> "no-store".equals(answer.header("Cache-Control")));

        erase();

        assertThat(holding(ask(addresses, before), CHILD)).isEmpty();
        assertThat(holding(ask(addresses, Map.of()), CHILD)).isEmpty();
        Logger.getLogger("").removeHandler(log);
        assertThat(log.lines()).noneMatch(line -> line.contains(CHILD));
    }

    private static void recordChild() {
        send("PUT", EPISODE, """
                {"child": "LION-C1", "offenceGroup": "LION theft", "placements": [
                    {"sector": "YOI", "establishment": "LION House", "startDate": "2024-04-20"}]}
                """);
        send("PUT", EPISODE + "/confirmation", "{\"inCustodyOn\": \"2024-06-28\"}");
        send("PUT", OWN + "/remand-episodes/LION-E2", """
                {"child": "LION-C1", "placements": [{"sector": "YOI", "startDate": "2023-05-02", "endDate": "2023-05-09"}]}
                """);
        send("DELETE", OWN + "/remand-episodes/LION-E2?reason=LION-E2 was entered twice", "");
        send("PUT", OWN + "/scenarios/LION-E1 let out?financialYear=2024-25", """
                {"adjustments": [{"kind": "release", "episode": "LION-E1", "date": "2024-07-20"}]}
                """);
        send("POST", OWN + "/scenarios/LION-E1 let out/runs", "{}");
    }

    /** Leaves what a page shows once after a change of a single episode. */
    private static String receipt() {
        var asked = new HashMap<>(Map.of("authority", FILLED, "episode", "LION-E1"));
        asked.put("state", hidden(submit("/data/episodes/confirming", asked).asString(), "state"));
        asked.put("in_custody_on", "2024-06-29");
        var answer = submit("/data/episodes/confirm", asked);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(303);
        return answer.header("Location").replaceFirst("^https?://[^/]+", "");
    }

    private static Response submit(String address, Map<String, String> fields) {
        return page().contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParams(fields)
                .post(address);
    }

    /** All that is read of the council, by the names of what is on record of the child, now and as it was known then. */
    private static List<String> addresses(String receipt, Instant known) {
        var addresses = new ArrayList<>(List.of(
                receipt,
                EPISODE,
                OWN + "/scenarios/LION-E1 let out",
                OWN + "/scenarios/LION-E1 let out/runs",
                OWN + "/scenarios/LION-E1 let out/versions",
                OWN + "/scenarios/side-by-side?names=LION-E1 let out,name",
                OWN + "/scenarios/side-by-side.csv?names=LION-E1 let out,name",
                OWN + "/stress?asAt=2024-05-31",
                WHAT_IF + "/stress?asAt=2024-05-31",
                WHAT_IF + "/saved",
                WHAT_IF + "/saved/LION-E1 let out",
                WHAT_IF + "/side-by-side?names=LION-E1 let out,name",
                OWN + "/remand-episodes?openAt=2024-05-31&size=500",
                "/data/episodes?authority=" + FILLED,
                "/data/quality?authority=" + FILLED,
                "/data/history"));
        for (var read :
                List.of("forecast", "forecast/trace", "open-cases", "data-quality", "scenarios", "remand-episodes")) {
            addresses.add("%s/%s?knownAt=%s".formatted(OWN, read, known));
        }
        for (var read : List.of("", "/steps.csv", "/months.csv", "/goal")) {
            addresses.add(WHAT_IF + read + "?asAt=2024-05-31&model=episode&leaving=1&leavingAfter=20");
        }
        for (var read : List.of("forecast/trace", "open-cases")) {
            addresses.add("%s/%s?financialYear=2024-25&asAt=2024-05-31&knownAt=%s".formatted(OWN, read, known));
            addresses.add("%s/%s?asAt=2024-05-31".formatted(OWN, read));
        }
        AccessTest.CALLS.stream()
                .filter(call -> AccessTest.verb(call).equals("GET"))
                .map(call -> FilledCouncil.address(call, FILLED))
                .forEach(addresses::add);
        return addresses;
    }

    /** @param held answers that the caller holds already, and asks whether they still stand */
    private static Map<String, Response> ask(List<String> addresses, Map<String, Response> held) {
        var answers = new LinkedHashMap<String, Response>();
        for (var address : addresses) {
            var tag = held.containsKey(address) ? held.get(address).header("ETag") : null;
            var request = tag == null ? page() : page().header("If-None-Match", tag);
            var answer = request.get(address);
            answers.put(address, answer.statusCode() == 304 ? held.get(address) : answer);
        }
        return answers;
    }

    /** Lists what holds a word; an answer that there is no such thing may repeat what was asked for. */
    private static List<String> holding(Map<String, Response> answers, String word) {
        return answers.entrySet().stream()
                .filter(asked -> asked.getValue().statusCode() != 404)
                .filter(asked -> asked.getValue().asString().contains(word))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static void erase() {
        send("PUT", EPISODE, """
                {"child": "LION-C1", "offenceGroup": "LION theft", "placements": [
                    {"sector": "YOI", "establishment": "LION House", "startDate": "2024-04-20", "endDate": "2024-06-30"}]}
                """);
        var order = "{\"child\": \"LION-C1\", \"reason\": \"Request of 2 June\"}";
        var shown = send("POST", ERASURES + "?dryRun=true", order).header("ETag");
        var done = national()
                .contentType("application/json")
                .header("If-Match", shown)
                .body(order)
                .post(ERASURES);
        assertThat(done.statusCode()).as(done.asString()).isEqualTo(200);
    }

    private static Response send(String method, String path, String body) {
        var answer = national().contentType("application/json").body(body).request(method, path);
        assertThat(answer.statusCode())
                .as("%s %s: %s", method, path, answer.asString())
                .isBetween(200, 299);
        return answer;
    }

    private static RequestSpecification page() {
        return national().header("Sec-Fetch-Site", "same-origin").redirects().follow(false);
    }
}
