package org.bednight.retention;

import static io.restassured.RestAssured.given;
import static org.bednight.ledger.Facts.API;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import org.bednight.ledger.Facts;
import org.bednight.ledger.TestClock;

/**
 * Two councils with remands from 2015 to 2018: several of one day, of one child, corrected, confirmed, with 18th birthdays,
 * and with texts that people typed. Whatever speaks of a child has a word of its own, to be looked for afterwards.
 */
final class TwoCouncils {

    static final String OWN = "X001";
    static final String OTHER = "X002";

    private static final String HEADINGS =
            "authority,episode,child,sector,establishment,start_date,end_date,offence_group,looked_after_status,turns_18_on\n";
    private static final List<String> SECTORS = List.of("YOI", "YOI", "STC", "LASCH", "SECURE_SCHOOL");
    private static final List<String> OFFENCES =
            List.of("robbery of a shop", "assault on a bus", "supply of drugs", "theft", "a sexual offence", "");
    private static final List<String> STATUSES =
            List.of("became looked after on remand", "looked after at remand", "previously looked after", "");
    private static final LocalDate RECORDED_TO = LocalDate.parse("2018-05-31");

    private final Facts facts;
    private final TestClock clock;

    TwoCouncils(Facts facts, TestClock clock) {
        this.facts = facts;
        this.clock = clock;
    }

    /** Records them in 2018 as they were known then, and publishes. */
    void record() {
        facts.clear();
        clock.stopAt("2018-06-08T09:00:00Z");
        for (var code : List.of(OWN, OTHER)) {
            facts.put(
                            "/authorities/" + code,
                            Map.of(
                                    "name",
                                    "Council " + code,
                                    "recordedFrom",
                                    "2015-04-01",
                                    "recordedTo",
                                    RECORDED_TO.toString()))
                    .statusCode(200);
        }
        for (var sector : List.of("YOI", "STC", "LASCH", "SECURE_SCHOOL")) {
            facts.price(sector, "2015-04-01", "2019-03-31", "250.00");
        }
        facts.post(
                        "/allocations",
                        "authority,year,funder,amount,status,source\nX001,2018-19,Own budget,900000.00,confirmed,budget book\n")
                .statusCode(200);
        importRows(rows(OWN, 1, false));
        importRows(rows(OTHER, 2, false));
        clock.stopAt("2018-06-12T09:00:00Z");
    }

    /** Corrects some episodes, so that rows are superseded, and closes all but those of the children 77 and 78. */
    void closeIn2018() {
        clock.stopAt("2018-11-05T09:00:00Z");
        importRows(rows(OWN, 1, true));
        importRows(rows(OTHER, 2, true));
    }

    void importRows(List<String> rows) {
        facts.post("/remand-episodes", HEADINGS + String.join("\n", rows)).statusCode(200);
    }

    /** Rows of a file; {@code later} as they are known in November 2018: one of the children 77 and 78 each is open. */
    static List<String> rows(String code, long seed, boolean later) {
        var random = new SplittableRandom(seed);
        var rows = new ArrayList<String>();
        var numbers = new ArrayList<Integer>();
        for (int number = 0; number < 90; number++) {
            numbers.add(number);
        }
        Collections.shuffle(numbers, new Random(seed));
        var day = LocalDate.parse("2015-04-02");
        for (int number : numbers) {
            if (random.nextInt(3) > 0) {
                day = day.plusDays(random.nextInt(36));
            }
            rows.add(row(code, number, day, random, later));
        }
        rows.add("%s,R-%s75,C-%s76,STC,Site %1$s75,2015-09-01,2015-10-20,theft,,".formatted(code, code, code));
        rows.add("%s,R-%s76,C-%s76,STC,Site %1$s76,2016-02-01,2016-04-20,theft,,".formatted(code, code, code));
        rows.add("%s,R-%s77,C-%s77,YOI,Site %1$s77,2018-05-02,,robbery of a shop,,".formatted(code, code, code));
        rows.add("%s,R-%s79,C-%s78,YOI,Site %1$s78,2015-06-01,2015-06-20,theft,,".formatted(code, code, code));
        rows.add("%s,R-%s78,C-%s78,YOI,Site %1$s78,2018-05-02,,robbery of a shop,,".formatted(code, code, code));
        return rows;
    }

    private static String row(String code, int number, LocalDate start, SplittableRandom random, boolean later) {
        var sector = SECTORS.get(random.nextInt(SECTORS.size()));
        var offence = OFFENCES.get(random.nextInt(OFFENCES.size()));
        var status = STATUSES.get(random.nextInt(STATUSES.size()));
        var end = start.plusDays(1L + random.nextInt(140));
        int birthday = random.nextInt(400);
        boolean known = later || !end.isAfter(RECORDED_TO);
        boolean corrected = later && number % 9 == 0;
        return "%s,R-%s%d,C-%s%d,%s,Site %s%d,%s,%s,%s,%s,%s"
                .formatted(
                        code,
                        code,
                        1000 + number,
                        code,
                        1000 + number,
                        corrected ? "YOI" : sector,
                        code,
                        1000 + number,
                        start.isAfter(RECORDED_TO) ? RECORDED_TO : start,
                        known ? (end.isBefore(start) ? start : end) : "",
                        offence.isEmpty() ? "" : offence + " " + code + (1000 + number),
                        status,
                        birthday < 120 ? start.plusDays(birthday * 9L) : "");
    }

    static String publish(String body) {
        return given().contentType("application/json")
                .body(body)
                .post(API + "/authorities/" + OWN + "/publications")
                .then()
                .statusCode(200)
                .extract()
                .path("id");
    }
}
