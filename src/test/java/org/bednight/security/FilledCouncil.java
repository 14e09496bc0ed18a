package org.bednight.security;

import static org.bednight.security.TestCouncils.national;

import io.restassured.response.Response;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;

/**
 * A council of which there is something of each kind on record, X914, all of it with a word that stands nowhere else, and one of
 * the same name of which there is nothing, X918.
 */
final class FilledCouncil {

    /** A service of its own: its price for all years is in the way of those that other tests record. */
    public static final class Served extends ServedProfile {}

    static final String FILLED = "X914";
    static final String BARE = "X918";

    /** What only the records of the filled one hold, and no request. */
    static final List<String> MARKS = List.of("ZEBRA", "Zebra", "zebra", "777123");

    /** What calls ask for whose paths name no council. */
    private static final Map<String, String> QUERIES =
            Map.of("/", "?wait=true", "/api/v1/pool", "?authorities=%s,X911", "/data/episodes/add", "?authority=%s");

    private static boolean recorded;

    private FilledCouncil() {}

    static synchronized void record() {
        TestCouncils.record();
        if (recorded) {
            return;
        }
        recorded = true;
        for (var code : List.of(FILLED, BARE)) {
            put(
                    "/authorities/" + code,
                    "{\"name\": \"Council\", \"recordedFrom\": \"2023-04-01\", \"recordedTo\": \"2024-06-30\"}");
        }
        put("/bed-night-prices/YOI/2016-04-01", "{\"to\": \"2030-03-31\", \"price\": 200}");
        post("/remand-episodes", "text/csv", """
                authority,episode,child,sector,establishment,start_date,end_date,offence_group,looked_after_status
                X914,E-9141,ZEBRA-1,YOI,Zebra House,2024-01-02,2024-03-01,,
                X914,E-9142,ZEBRA-2,YOI,Zebra House,2024-05-01,,,
                """);
        post("/allocations", "text/csv", """
                authority,year,funder,amount,status,source
                X914,2024-25,Zebra fund,777123,confirmed,zebra book
                X914,2023-24,Zebra fund,777123,confirmed,zebra book
                """);
        var own = "/authorities/" + FILLED;
        put(own + "/allocations/2024-25/name", "{\"amount\": 777123, \"status\": \"confirmed\"}");
        put(own + "/monthly-bed-nights/2023-05/YOI", "{\"nights\": 3, \"source\": \"zebra return\"}");
        put(own + "/remand-episodes/E-9142/confirmation", "{\"inCustodyOn\": \"2024-06-29\"}");
        put(own + "/house-style", "{\"units\": \"thousands\", \"sectors\": {\"YOI\": \"Zebra institutions\"}}");
        put(own + "/mappings/name", """
                {"mapping": {"columns": {"child": "Zebra ID", "remandStart": "Remand start", "remandEnd": "Remand end",
                 "sector": "Type"}, "dates": "day-first", "places": {"Secure unit": "LASCH"}}}
                """);
        put(own + "/scenarios/name?financialYear=2024-25", """
                {"adjustments": [{"kind": "diversion", "name": "zebra support", "of": "arrivals", "share": 0.2, "costPerNight": 95}]}
                """);
        post(own + "/publications", "application/json", """
                {"financialYear": "2024-25", "asAt": "2024-04-30", "commentary": [{"line": "YOI", "text": "Zebra."}]}
                """);
    }

    private static void put(String path, String body) {
        check(path, national().contentType("application/json").body(body).put("/api/v1" + path));
    }

    private static void post(String path, String type, String body) {
        check(path, national().contentType(type).body(body).post("/api/v1" + path));
    }

    private static void check(String path, Response answer) {
        if (answer.statusCode() >= 300) {
            throw new AssertionError("%s: %d %s".formatted(path, answer.statusCode(), answer.asString()));
        }
    }

    /** Returns the address of a call for a council, with the names of what is on record of the filled one. */
    static String address(Method call, String code) {
        var stated = AccessTest.address(call);
        var address = stated.replace("{code}", code)
                .replace("{id}", code + "-2024-25-P01-v1")
                .replace("{kind}", "allocations")
                .replace("{financialYear}", "2024-25")
                .replace("{month}", "2023-05")
                .replace("{extension}", "csv")
                .replace("{chart}", "cumulative-cost")
                .replace("{sector}", "YOI")
                .replace("{from}", "2016-04-01")
                .replace("{episode}", "E-9142")
                .replaceAll("\\{\\w+}", "name");
        return address + QUERIES.getOrDefault(stated, "").formatted(code);
    }
}
