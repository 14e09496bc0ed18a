package org.bednight.publication;

import java.util.Map;
import org.bednight.ledger.Facts;
import org.bednight.ledger.TestClock;

/** A made-up council whose outturn and range disagree; the figures are worked in {@code forecasts/headline-against-range}. */
final class Fordhaven {

    static final String COUNCIL = "/authorities/X928";
    static final String QUERY = "?financialYear=2019-20&asAt=2019-12-31";

    private Fordhaven() {}

    static void threeChildrenAreIn(Facts facts, TestClock clock) {
        facts.clear();
        clock.stopAt("2020-01-06T09:00:00Z");
        facts.put(COUNCIL, Map.of("name", "Fordhaven", "recordedFrom", "2018-10-01", "recordedTo", "2019-12-31"))
                .statusCode(200);
        facts.price("YOI", "2019-04-01", "2020-03-31", "240").price("LASCH", "2019-04-01", "2020-03-31", "699");
        facts.episodes(
                "X928,R1,C1,YOI,,2019-11-01,,,", "X928,R2,C2,YOI,,2019-11-01,,,", "X928,R3,C3,LASCH,,2019-12-25,,,");
    }

    /** Puts an allocation of each amount on record, each of another funder. */
    static void budget(Facts facts, String... amounts) {
        var file = new StringBuilder("authority,year,funder,amount,status,source\n");
        for (int i = 0; i < amounts.length; i++) {
            file.append("X928,2019-20,Funder ")
                    .append(i)
                    .append(',')
                    .append(amounts[i])
                    .append(",confirmed,\n");
        }
        facts.post("/allocations", file.toString()).statusCode(200);
    }
}
