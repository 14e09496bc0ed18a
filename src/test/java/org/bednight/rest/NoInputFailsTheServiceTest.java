package org.bednight.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.bednight.ledger.Facts.API;
import static org.bednight.rest.AnyInput.TEXTS;
import static org.bednight.rest.AnyInput.cut;
import static org.bednight.rest.AnyInput.encoded;
import static org.bednight.rest.AnyInput.filled;
import static org.bednight.rest.AnyInput.pick;
import static org.bednight.rest.AnyInput.rows;
import static org.bednight.rest.AnyInput.value;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bednight.ledger.Facts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever comes in, the answer is a success or a problem that the caller can put right, never a fault of ours. */
@QuarkusTest
class NoInputFailsTheServiceTest {

    private static final List<String> ADDRESSES = List.of(
            "/authorities",
            "/authorities/{}",
            "/bed-night-prices",
            "/authorities/X001/allocations",
            "/authorities/X001/remand-episodes",
            "/authorities/X001/remand-episodes/{}",
            "/authorities/{}/remand-episodes",
            "/authorities/X001/bed-nights",
            "/authorities/X001/bed-nights.csv",
            "/authorities/X001/open-cases",
            "/pool",
            "/authorities/X001/publications",
            "/authorities/X001/publications/latest.{}",
            "/authorities/{}/house-style",
            "/publications/{}",
            "/publications/{}.json",
            "/publications/X001-2018-19-P02-v1.{}",
            "/publications/X001-2018-19-P02-v1/charts/{}.svg",
            "/publications/X001-2018-19-P02-v1/movement",
            "/accuracy",
            "/authorities/{}/accuracy",
            "/authorities/X001/accuracy.csv",
            "/authorities/X001/forecast-tracking",
            "/authorities/{}/forecast-tracking.csv",
            "/authorities/{}/scenarios",
            "/authorities/X001/scenarios/{}",
            "/authorities/X001/scenarios/{}/versions",
            "/authorities/X001/scenarios/{}/runs",
            "/authorities/X001/scenarios/side-by-side",
            "/authorities/X001/stress",
            "/access-tokens",
            "/access-tokens/{}",
            "/retention",
            "/audit",
            "/audit.csv",
            "/audit/check");

    private static final List<String> PARAMETERS = List.of(
            "page",
            "size",
            "sector",
            "on",
            "financialYear",
            "asAt",
            "knownAt",
            "uplift",
            "authorities",
            "openAt",
            "reason",
            "mode",
            "model",
            "window",
            "recordedTo",
            "audience",
            "against",
            "names",
            "version",
            "from",
            "to",
            "who",
            "action",
            "authority",
            "hash",
            "after");

    private static final List<String> RECORDS = List.of(
            "/authorities/X002",
            "/authorities/{}",
            "/bed-night-prices/YOI/2018-04-01",
            "/bed-night-prices/{}/{}",
            "/authorities/X001/allocations/2018-19/{}",
            "/authorities/X001/allocations/{}/grant",
            "/authorities/X001/remand-episodes/R1",
            "/authorities/X001/remand-episodes/{}",
            "/authorities/X001/house-style",
            "/authorities/X001/scenarios/{}");

    private static final List<String> PROPERTIES = List.of(
            "name",
            "recordedFrom",
            "recordedTo",
            "population10To17",
            "family",
            "successor",
            "to",
            "price",
            "announced",
            "source",
            "amount",
            "status",
            "knownFrom",
            "child",
            "offenceGroup",
            "lookedAfterStatus",
            "turns18On",
            "placements",
            "units",
            "decimals",
            "redFrom",
            "sectors",
            "board",
            "logo");

    private static final List<String> OF_A_PUBLICATION = List.of(
            "financialYear",
            "asAt",
            "model",
            "settings",
            "uplift",
            "knownAt",
            "purpose",
            "commentary",
            "mitigations",
            "notes",
            "scenarios",
            "nextReview");

    private static final List<String> KINDS = List.of(
            "arrivals",
            "length-of-stay",
            "sector-shift",
            "price",
            "remands",
            "release",
            "allocation",
            "diversion",
            "mitigation");

    private static final List<String> OF_AN_ADJUSTMENT = List.of(
            "factor",
            "from",
            "sector",
            "fromSector",
            "toSector",
            "share",
            "percent",
            "price",
            "count",
            "start",
            "nights",
            "episode",
            "date",
            "funder",
            "amount",
            "name",
            "of",
            "costPerNight",
            "setUpCost",
            "owner",
            "status",
            "likelihood");

    @Inject
    Facts facts;

    @BeforeEach
    void startFromOneEpisode() {
        facts.clear().authorities("X001").price("YOI", "2018-04-01", "2019-03-31", "100");
        facts.episodes("X001,R1,C1,YOI,,2018-05-01,2018-05-11,,");
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void any_parameters(long seed) {
        var random = new SplittableRandom(seed);
        var address = filled(pick(ADDRESSES, random), random);
        var query = IntStream.rangeClosed(0, random.nextInt(4))
                .mapToObj(parameter -> pick(PARAMETERS, random) + "=" + encoded(pick(TEXTS, random)))
                .collect(Collectors.joining("&"));
        var method = random.nextInt(5) == 0 ? "DELETE" : "GET";

        assertNoFault(
                given().urlEncodingEnabled(false).request(method, API + address + "?" + query), address + "?" + query);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void any_json(long seed) {
        var random = new SplittableRandom(seed);
        var address = filled(pick(RECORDS, random), random);
        var body = random.nextInt(8) == 0 ? cut(object(random), random) : object(random);

        assertNoFault(
                given().urlEncodingEnabled(false)
                        .contentType("application/json; charset=UTF-8")
                        .body(body)
                        .put(API + address),
                address + " " + body);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void any_publication(long seed) {
        var random = new SplittableRandom(seed);
        var stated = Stream.of("\"financialYear\": \"2018-19\"", "\"asAt\": \"2018-05-31\"");
        var any = IntStream.range(0, random.nextInt(4))
                .mapToObj(property -> "\"%s\": %s".formatted(pick(OF_A_PUBLICATION, random), value(random)));
        var properties = Stream.concat(random.nextInt(4) == 0 ? Stream.<String>of() : stated, any)
                .collect(Collectors.joining(", ", "{", "}"));

        assertNoFault(
                given().contentType("application/json; charset=UTF-8")
                        .body(properties)
                        .post(API + "/authorities/X001/publications"),
                properties);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void any_scenario(long seed) {
        var random = new SplittableRandom(seed);
        var adjustments = IntStream.range(0, random.nextInt(3))
                .mapToObj(adjustment -> Stream.concat(
                                Stream.of("\"kind\": \"%s\"".formatted(pick(KINDS, random))),
                                IntStream.range(0, random.nextInt(6)).mapToObj(property -> "\"%s\": %s"
                                        .formatted(pick(OF_AN_ADJUSTMENT, random), value(random))))
                        .collect(Collectors.joining(", ", "{", "}")))
                .collect(Collectors.joining(", ", "{\"adjustments\": [", "]}"));

        assertNoFault(
                given().contentType("application/json; charset=UTF-8")
                        .body(adjustments)
                        .put(API + "/authorities/X001/scenarios/S?financialYear=2018-19&asAt=2018-05-31"),
                adjustments);
        assertNoFault(given().post(API + "/authorities/X001/scenarios/S/runs"), adjustments);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void any_file(long seed) {
        var random = new SplittableRandom(seed);
        var kinds = List.of(
                "/authorities;code,name,recorded_from,recorded_to,population_10_17,family,successor",
                "/bed-night-prices;sector,from,to,price,announced,source",
                "/allocations;authority,year,funder,amount,status,source,known_from",
                "/remand-episodes;authority,episode,child,sector,establishment,start_date,end_date,offence_group,looked_after_status,turns_18_on");
        var kind = pick(kinds, random).split(";", 2);
        var body = kind[1] + "\n" + rows(kind[1].split(",", -1).length, random);

        assertNoFault(
                given().contentType("text/csv; charset=UTF-8")
                        .body(random.nextInt(8) == 0 ? cut(body, random) : body)
                        .post(API + kind[0]),
                body);
    }

    static Stream<Long> seeds() {
        return IntStream.rangeClosed(1, 150).mapToObj(Long::valueOf);
    }

    private static void assertNoFault(Response response, String input) {
        assertThat(response.statusCode()).as(input).isLessThan(500);
        if (response.statusCode() >= 300) {
            assertThat(response.contentType()).as(input).startsWith("application/problem+json");
            assertThat(response.jsonPath().getString("detail")).as(input).isNotBlank();
        }
    }

    private static String object(SplittableRandom random) {
        var properties = IntStream.range(0, random.nextInt(6))
                .mapToObj(property -> "\"%s\": %s".formatted(pick(PROPERTIES, random), value(random)))
                .distinct()
                .collect(Collectors.joining(", "));
        return "{\"name\": \"Sample\", \"child\": \"C1\", \"price\": 1, \"amount\": 1, \"status\": \"confirmed\"}"
                .transform(all -> random.nextBoolean() ? "{" + properties + "}" : placementsIn(all, random));
    }

    private static String placementsIn(String object, SplittableRandom random) {
        return "{\"child\": \"C1\", \"placements\": [{\"sector\": %s, \"startDate\": %s, \"endDate\": %s, \"establishment\": %s}, %s]}"
                .formatted(
                        value(random),
                        value(random),
                        value(random),
                        value(random),
                        random.nextBoolean() ? "null" : object);
    }
}
