package org.bednight;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bednight.database.HeldTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged service with ten thousand episodes that are due, whose reduction is killed half way, and then done. */
class KilledReductionIT {

    private static final int EPISODES = 10_000;
    private static final String COUNCIL = "/api/v1/authorities/X001";
    private static final String REDUCTIONS = COUNCIL + "/retention/reductions";

    private static final String WHY = "{\"reason\": \"Retention schedule 4.2\"}";
    private static final Pattern PRESENT = Pattern.compile("\"(dataVersion|knownAt)\":(\\d+|\"[^\"]*\"),?");

    @Test
    void a_reduction_that_is_killed_leaves_all_as_it_was_and_is_done_whole_afterwards(@TempDir Path folder)
            throws IOException, SQLException {
        var data = folder.resolve("data");
        Map<String, String> figures;
        JsonNode state;
        String shown;
        try (var service = start(data)) {
            record(service);
            figures = figures(service);
            state = state(service);
            shown = tag(service);
            killWhereItWaitsFor("placement", service, shown);
        }
        try (var service = start(data)) {
            assertThat(figures(service)).isEqualTo(figures);
            assertThat(state(service)).isEqualTo(state);
            killWhereItWaitsFor("confirmation", service, shown);
        }
        try (var service = start(data)) {
            assertThat(figures(service)).isEqualTo(figures);
            assertThat(state(service)).isEqualTo(state);

            var done = json(post(service, REDUCTIONS, "application/json", WHY, "If-Match", shown));
            assertThat(done.path("episodes").intValue()).isEqualTo(EPISODES);

            assertThat(figures(service)).isEqualTo(figures);
            var after = state(service);
            assertThat(after.path("version").longValue())
                    .isEqualTo(state.path("version").longValue() + 1)
                    .isEqualTo(done.path("dataVersion").longValue());
            assertThat(after.path("due").intValue()).isZero();
            assertThat(after.path("inHistory").booleanValue()).isTrue();
            assertThat(service.get(COUNCIL + "/remand-episodes").body()).contains("reduced-");
        }
    }

    private static PackagedService start(Path data) {
        return PackagedService.in(data).with("BEDNIGHT_RETENTION_YEARS", "6").start();
    }

    private static void record(PackagedService service) {
        ok(service.send(request(
                service,
                "PUT",
                COUNCIL,
                "application/json",
                "{\"name\": \"Council\", \"recordedTo\": \"2018-05-31\"}")));
        post(
                service,
                "/api/v1/bed-night-prices",
                "text/csv",
                "sector,from,to,price,source\nYOI,2015-04-01,2019-03-31,250.00,letter\n");
        post(
                service,
                "/api/v1/allocations",
                "text/csv",
                "authority,year,funder,amount,status,source\nX001,2018-19,Own budget,900000.00,confirmed,book\n");
        post(service, "/api/v1/remand-episodes", "text/csv", episodes());
        for (var asAt : List.of("2018-04-30", "2018-05-31")) {
            post(
                    service,
                    COUNCIL + "/publications",
                    "application/json",
                    "{\"financialYear\": \"2018-19\", \"asAt\": \"%s\"}".formatted(asAt));
        }
    }

    private static String episodes() {
        return IntStream.range(0, EPISODES)
                .mapToObj(number -> "X001,R-%1$d,C-%1$d,YOI,Site %1$d,%2$s,%3$s,other offences,"
                        .formatted(100_000 + number, day(number), day(number + 14)))
                .collect(Collectors.joining(
                        "\n",
                        "authority,episode,child,sector,establishment,start_date,end_date,offence_group,looked_after_status\n",
                        "\n"));
    }

    private static LocalDate day(int number) {
        return LocalDate.of(2015, 4, 1).plusDays(number / 9);
    }

    /** Holds a table to which the reduction comes in the middle, and kills the service there. */
    private static void killWhereItWaitsFor(String table, PackagedService service, String shown) throws SQLException {
        try (var held = HeldTable.hold(service.connect(), table)) {
            var sent = HttpClient.newHttpClient()
                    .sendAsync(
                            request(service, "POST", REDUCTIONS, "application/json", WHY, "If-Match", shown),
                            BodyHandlers.ofString());
            service.waitFor(held::isWaitedFor);
            service.kill();
            assertThat(sent).failsWithin(Duration.ofSeconds(30));
        }
    }

    private static String tag(PackagedService service) {
        return post(service, REDUCTIONS + "?dryRun=true", "application/json", WHY)
                .headers()
                .firstValue("ETag")
                .orElseThrow();
    }

    /** What has to come out the same whatever happens to the record of the children. */
    private static Map<String, String> figures(PackagedService service) {
        var figures = new TreeMap<String, String>();
        for (var path : List.of(
                COUNCIL + "/forecast?financialYear=2018-19&asAt=2018-05-31",
                COUNCIL + "/forecast?financialYear=2017-18&asAt=2017-10-31&model=episode",
                COUNCIL + "/bed-nights?financialYear=2016-17&asAt=2017-03-31",
                COUNCIL + "/publications",
                "/api/v1/publications/X001-2018-19-P01-v1",
                "/api/v1/publications/X001-2018-19-P02-v1")) {
            figures.put(path, PRESENT.matcher(ok(service.get(path)).body()).replaceAll(""));
        }
        return figures;
    }

    /** What a reduction changes; the publications verify, and the chain of the audit record holds, before and after it. */
    private static JsonNode state(PackagedService service) throws IOException {
        for (var period : List.of("P01", "P02")) {
            var verified = json(service.get("/api/v1/publications/X001-2018-19-%s-v1/verify".formatted(period)));
            assertThat(verified.path("same").booleanValue())
                    .as(verified.toString())
                    .isTrue();
        }
        var check = json(service.get("/api/v1/audit/check"));
        assertThat(check.path("whole").booleanValue()).as(check.toString()).isTrue();
        return new ObjectMapper()
                .createObjectNode()
                .put(
                        "version",
                        json(service.get(COUNCIL + "/forecast?financialYear=2018-19&asAt=2018-05-31"))
                                .path("dataVersion")
                                .longValue())
                .put(
                        "due",
                        json(service.get("/api/v1/retention"))
                                .path("authorities")
                                .path(0)
                                .path("dueEpisodes")
                                .intValue())
                .put("inHistory", service.get("/data/history").body().contains("Retention schedule 4.2"));
    }

    private static HttpResponse<String> post(
            PackagedService service, String path, String type, String body, String... headers) {
        return ok(service.send(request(service, "POST", path, type, body, headers)));
    }

    private static HttpRequest request(
            PackagedService service, String method, String path, String type, String body, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(service.address() + path))
                .header("Content-Type", type)
                .method(method, BodyPublishers.ofString(body));
        return (headers.length == 0 ? request : request.headers(headers)).build();
    }

    private static HttpResponse<String> ok(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer;
    }

    private static JsonNode json(HttpResponse<String> answer) throws IOException {
        return new ObjectMapper().readTree(ok(answer).body());
    }
}
