package org.bednight.publication;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.bednight.ledger.Facts;
import org.bednight.ledger.TestClock;
import org.bednight.publication.style.Logos;

/** The councils whose papers every rule of papers is tried on: many, few and no children, odd budgets, long names. */
final class PaperCases {

    private static final List<String> MONTHS = List.of("2017-05-31", "2017-09-30", "2018-02-28");
    private static final Map<String, Object> AGREED =
            Map.of("what", "Bail support places", "owner", "Head of service", "status", "agreed", "amount", 12000);

    private final Facts facts;
    private final TestClock clock;
    private final Map<String, String> ids = new LinkedHashMap<>();

    private PaperCases(Facts facts, TestClock clock) {
        this.facts = facts;
        this.clock = clock;
    }

    /** Publishes all of them, and returns their publications by what each of them shows. */
    static Map<String, String> publish(Facts facts, TestClock clock) {
        var cases = new PaperCases(facts, clock);
        facts.clear();
        cases.birmingham();
        cases.fewAndNone();
        cases.againstTheRange();
        clock.run();
        return cases.ids;
    }

    private void birmingham() {
        clock.stopAt("2018-06-08T09:00:00Z");
        facts.birmingham();
        MONTHS.forEach(day -> publish("E08000025", Map.of("financialYear", "2017-18", "asAt", day)));
        ids.put("outturn", publish("E08000025", Map.of("financialYear", "2017-18", "asAt", "2018-03-31")));
        publish("E08000025", Map.of("financialYear", "2018-19", "asAt", "2018-04-30"));
        clock.stopAt("2018-06-14T09:30:00Z");
        ids.put("month 2", Papers.publishBirmingham());
        style("E08000025", Map.of("units", "thousands", "sign", "overspend-negative", "periodWords", "period"));
        ids.put("thousands, overspend negative", publish("E08000025", longNames()));
        style("E08000025", Map.of("logo", tallLogo()));
        ids.put("tall logo, overspend negative", publish("E08000025", longNames()));
        style("E08000025", Map.of("units", "millions", "negatives", "minus", "sign", "overspend-negative"));
        ids.put("outturn in millions", publish("E08000025", Map.of("financialYear", "2017-18", "asAt", "2018-03-31")));
    }

    private static String tallLogo() {
        try {
            return Logos.png(300, 1000);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Six what-ifs, long texts, and each field of a definition. */
    private static Map<String, Object> longNames() {
        var text =
                "A long explanation that goes on for several lines, as an author writes it who has much to say of it. ";
        var whatIfs = IntStream.rangeClosed(1, 6)
                .mapToObj(number -> Map.of(
                        "name",
                        "What-if %d, whose name is as long as those of the schemes that councils call by all their partners"
                                .formatted(number),
                        "adjustments",
                        List.of(
                                Map.of("kind", "price", "percent", number, "from", "2018-10-01"),
                                Map.of("kind", "length-of-stay", "factor", 1 + number / 100.0))))
                .toList();
        return Map.of(
                "financialYear",
                "2018-19",
                "asAt",
                "2018-05-31",
                "commentary",
                List.of(Map.of("line", "YOI", "text", text.repeat(3)), Map.of("line", "total", "text", text.repeat(2))),
                "mitigations",
                List.of(
                        AGREED,
                        Map.of(
                                "what",
                                text.substring(0, 99),
                                "owner",
                                "Director of Children's Services and Education",
                                "status",
                                "planned",
                                "date",
                                "2018-11-01",
                                "amount",
                                4321.99)),
                "scenarios",
                whatIfs);
    }

    private void fewAndNone() {
        Papers.smallCouncil(facts);
        Papers.emptyCouncil(facts);
        var may = Map.of("financialYear", "2018-19", "asAt", "2018-05-31");
        ids.put("three children", publish("X003", may));
        ids.put("no child", publish("X004", may));
        facts.put("/authorities/X005", Map.of("name", "Openford", "recordedFrom", "2016-04-01"))
                .statusCode(200);
        facts.episodes("X005,R1,C1,YOI,,2018-05-01,,,", "X005,R2,C2,LASCH,,2017-05-01,2017-08-01,,");
        ids.put("no budget", publish("X005", may));
    }

    /** As in {@code forecasts/headline-against-range}: a projected underspend, and an overspend that is all but certain. */
    private void againstTheRange() {
        clock.stopAt("2020-01-06T09:00:00Z");
        facts.price("YOI", "2019-04-01", "2020-03-31", "240").price("LASCH", "2019-04-01", "2020-03-31", "699");
        council("X928", "Fordhaven", Map.of("Own", "45656.84"));
        council("X929", "Penhaven", Map.of("Own", "1000", "Taken back", "-11000"));
        var december = Map.of("financialYear", "2019-20", "asAt", "2019-12-31");
        ids.put("against the range", publish("X928", december));
        ids.put("negative budget", publish("X929", december));
    }

    private void council(String code, String name, Map<String, String> budget) {
        facts.put(
                        "/authorities/" + code,
                        Map.of("name", name, "recordedFrom", "2018-10-01", "recordedTo", "2019-12-31"))
                .statusCode(200);
        facts.episodes(
                code + ",R1,C1,YOI,,2019-11-01,,,",
                code + ",R2,C2,YOI,,2019-11-01,,,",
                code + ",R3,C3,LASCH,,2019-12-25,,,");
        budget.forEach((funder, amount) -> facts.put(
                        "/authorities/%s/allocations/2019-20/%s".formatted(code, funder),
                        Map.of("amount", amount, "status", "confirmed"))
                .statusCode(200));
    }

    private void style(String code, Map<String, String> style) {
        facts.put("/authorities/" + code + "/house-style", style).statusCode(200);
    }

    private static String publish(String code, Object definition) {
        return Papers.publish(code, definition);
    }
}
