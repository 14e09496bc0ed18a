package org.bednight.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/**
 * Pictures of the pages in {@code target/screens}, to be looked at: {@code ./mvnw test -Dtest=PageScreens}, with
 * {@code -Dpages=usage} only those whose name begins so. Needs Chromium, so it is no part of the tests.
 */
@QuarkusTest
@TestProfile(PagesTest.Demonstration.class)
class PageScreens {

    static final Path SCREENS = Path.of("target", "screens");

    private static final List<String> PAGES = List.of(
            "home /?wait=true",
            "forecast /authorities/E08000025?financialYear=2018-19&asAt=2018-05-31",
            "what-if /authorities/E08000025/what-if?financialYear=2018-19&asAt=2018-05-31&prices=6&stays=15&diverted=20&setUpCost=20000",
            "usage /authorities/E08000025/usage?financialYear=2018-19&asAt=2018-05-31",
            "open-cases /authorities/E08000025/usage/open-cases?financialYear=2018-19&asAt=2018-05-31",
            "accuracy /authorities/E08000025/accuracy?financialYear=2018-19&asAt=2018-05-31",
            "help /help",
            "unknown /authorities/X000000");

    @Test
    void every_page_at_both_widths() throws IOException, InterruptedException {
        Files.createDirectories(SCREENS);
        for (var page : PAGES) {
            if (!page.startsWith(System.getProperty("pages", ""))) {
                continue;
            }
            int blank = page.indexOf(' ');
            for (int width : List.of(360, 1440)) {
                var picture = SCREENS.resolve(page.substring(0, blank) + "-" + width + ".png");
                shoot("http://localhost:%d%s".formatted(RestAssured.port, page.substring(blank + 1)), width, picture);
                assertThat(picture).isNotEmptyFile();
            }
        }
    }

    static void shoot(String address, int width, Path picture) throws IOException, InterruptedException {
        var chromium = new ProcessBuilder(
                        "chromium",
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-quic",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--hide-scrollbars",
                        "--window-size=%d,%d".formatted(width, width < 500 ? 6000 : 3600),
                        "--screenshot=" + picture.toAbsolutePath(),
                        address)
                .redirectErrorStream(true)
                .redirectOutput(SCREENS.resolve("chromium.log").toFile())
                .start();
        assertThat(chromium.waitFor(2, TimeUnit.MINUTES)).as(address).isTrue();
    }
}
