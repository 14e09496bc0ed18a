package org.bednight.web;

import static org.bednight.web.Browsing.hidden;
import static org.bednight.web.Browsing.next;
import static org.bednight.web.Browsing.read;
import static org.bednight.web.Browsing.submit;
import static org.bednight.web.Browsing.upload;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bednight.ledger.Facts;
import org.junit.jupiter.api.Test;

/**
 * Pictures of the pages with forms in {@code target/screens}, to be looked at: {@code ./mvnw test -Dtest=FormScreens}. Needs
 * Chromium, so it is no part of the tests.
 */
@QuarkusTest
class FormScreens {

    @Inject
    Facts facts;

    private final Map<String, String> pages = new LinkedHashMap<>();

    @Test
    void every_page_at_both_widths() throws IOException, InterruptedException {
        Files.createDirectories(PageScreens.SCREENS);
        facts.clear();
        shoot("empty", "/");
        facts.birmingham();
        uploads();
        records();
        publications();
        for (var page : pages.entrySet()) {
            shoot(page.getKey(), page.getValue());
        }
    }

    private void uploads() {
        pages.put("data", "/data");
        pages.put("upload", "/data/upload/episodes");
        pages.put("history", "/data/history");
        pages.put(
                "faulty",
                next(upload(
                        "/data/upload/episodes",
                        "a-long-name-of-a-file-that-somebody-saved-from-a-mail-2018-05-31-final-2.csv",
                        Facts.EPISODES
                                + "E08000025,R1,C1,YOI,Wetherby,2018-05-01,31/05/2018,robbery,\n"
                                + "E08000025,R2,Ivy Example,PRISON,,2018-05-01,,,\n"
                                + "E08000025,R3,C3,YOI,,2018-05-09,2018-05-01,,,too,many\n",
                        Map.of("mode", "replace", "recorded_to", "2018-05-31"))));
        pages.put(
                "tried",
                next(upload(
                        "/data/upload/allocations",
                        "allocations.csv",
                        "authority,year,funder,amount,status,source\nE08000025,2018-19,Total,715612.00,confirmed,\n",
                        Map.of())));
        var stored = next(upload(
                "/data/upload/authorities",
                "authorities.csv",
                "code,name\nX001,Council with a longer name\n",
                Map.of()));
        submit(stored, Map.of("version", hidden(read(stored), "version")));
        pages.put("stored", stored);
    }

    private void records() {
        facts.price("LASCH", "2030-04-01", "2031-03-31", "800.00");
        pages.put("prices", "/data/prices");
        pages.put("allocations", "/data/allocations");
        pages.put("authorities", "/data/authorities");
        pages.put("price-edit", "/data/prices/edit?sector=LASCH&from=2030-04-01");
        pages.put("price-retire", "/data/prices/retire?sector=LASCH&from=2030-04-01");
        pages.put("allocation-add", "/data/allocations/edit");
        pages.put("record-unknown", "/data/prices/retire?sector=LASCH&from=1999-04-01");
    }

    private void publications() {
        var publish = "/authorities/E08000025/publish";
        var preview = next(submit(
                publish,
                Map.of(
                        "financialYear", "2018-19",
                        "asAt", "2018-05-31",
                        "purpose", "To note the position of the year",
                        "comment_YOI", "Most of the rise is in young offender institutions.")));
        pages.put("publish", publish + "?financialYear=2018-19&asAt=2018-05-31");
        pages.put("preview", preview);
        var second = next(submit(publish, Map.of("financialYear", "2018-19", "asAt", "2018-04-30")));
        var first = next(submit(second, Map.of("version", hidden(read(second), "version"))));
        submit(first + "/withdraw", Map.of("reason", "published by mistake, with a price that was not final"));
        pages.put("publications", "/authorities/E08000025/publications");
        pages.put("withdrawn", first);
        pages.put("verify", first + "/verify");
        pages.put("disclosure", first + "/disclosure");
        pages.put("withdraw", first + "/withdraw");
        pages.put("house-style", "/authorities/E08000025/house-style");
    }

    private static void shoot(String name, String address) throws IOException, InterruptedException {
        for (int width : List.of(360, 1440)) {
            PageScreens.shoot(
                    "http://localhost:%d%s".formatted(RestAssured.port, address),
                    width,
                    PageScreens.SCREENS.resolve(name + "-" + width + ".png"));
        }
    }
}
