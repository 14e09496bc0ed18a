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
 * Pictures of {@link TriedPages} in {@code target/screens}, to be looked at: {@code ./mvnw test -Dtest=PageScreens}, with
 * {@code -Dpages=usage} only those whose name begins so. Needs Chromium, so it is no part of the tests.
 */
@QuarkusTest
@TestProfile(PagesTest.Demonstration.class)
class PageScreens {

    static final Path SCREENS = Path.of("target", "screens");

    @Test
    void every_page_at_both_widths() throws IOException, InterruptedException {
        Files.createDirectories(SCREENS);
        for (var page : TriedPages.list()) {
            if (!page.name().startsWith(System.getProperty("pages", ""))) {
                continue;
            }
            for (int width : List.of(360, 1440)) {
                var picture = SCREENS.resolve(page.name() + "-" + width + ".png");
                shoot("http://localhost:%d%s".formatted(RestAssured.port, page.address()), width, picture);
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
