package org.bednight.browser;

import static io.restassured.RestAssured.given;

import com.microsoft.playwright.options.LoadState;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URL;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.bednight.ledger.Facts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * How long the service takes for a page on the made-up nation of 174 authorities: to answer sixty requests one after another
 * without a browser, of which the median of the last half counts; and to begin its answer to a browser that starts anew each
 * time on the same machine, how much that fetches with nothing kept from before, and when it first shows text, by the browser's
 * own records, medians of eleven visits after a first one. Aims: 150 ms and 200 kB for a forecast, 300 ms for the first page,
 * 100 ms for an answer of a what-if. Not among the tests; run it by {@code ./mvnw test -Dtest=PageLoad}.
 */
@QuarkusTest
class PageLoad {

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    private static final int VISITS = 11;

    private static final int REQUESTS = 60;

    private static final String YEAR = "?financialYear=2025-26&asAt=2025-08-31";

    private static final String MEASURES = """
            () => {
              const page = performance.getEntriesByType('navigation')[0];
              const fetched = [page, ...performance.getEntriesByType('resource')];
              const paint = performance.getEntriesByName('first-contentful-paint')[0];
              return [page.responseStart - page.requestStart,
                fetched.reduce((sum, entry) => sum + entry.transferSize, 0) / 1000,
                paint ? paint.startTime : 0];
            }
            """;

    @TestHTTPResource("/")
    URL home;

    @Inject
    Facts facts;

    @Test
    void the_time_and_size_of_pages_on_the_national_set() {
        facts.clear().nation();
        System.out.printf("%10s %10s %10s %10s  %s%n", "alone ms", "begins ms", "kB", "shown ms", "page");
        measure("/authorities/X001" + YEAR);
        measure("/authorities/X001/what-if" + YEAR + "&prices=6");
        measure("/authorities/X001/usage" + YEAR);
        measure("/" + YEAR + "&wait=true");
        measure("/" + YEAR);
    }

    private void measure(String address) {
        double alone = alone(address);
        visit(address);
        var visits = IntStream.range(0, VISITS).mapToObj(time -> visit(address)).toList();
        System.out.printf(
                Locale.ROOT,
                "%10.0f %10.0f %10.0f %10.0f  %s%n",
                alone,
                median(visits, 0),
                median(visits, 1),
                median(visits, 2),
                address);
    }

    private static double alone(String address) {
        return IntStream.range(0, REQUESTS)
                .mapToLong(time -> given().header("Accept", "text/html")
                        .urlEncodingEnabled(false)
                        .get(address)
                        .time())
                .skip(REQUESTS / 2)
                .sorted()
                .skip(REQUESTS / 4)
                .findFirst()
                .orElseThrow();
    }

    private List<Number> visit(String address) {
        try (var visit = Visit.of(CHROMIUM.browser(), home)) {
            var page = visit.open(address);
            // What a page fetches after it is shown ends before the next visit begins.
            page.waitForLoadState(LoadState.NETWORKIDLE);
            @SuppressWarnings("unchecked")
            var measures = (List<Number>) page.evaluate(MEASURES);
            return measures;
        }
    }

    private static double median(List<List<Number>> visits, int measure) {
        return visits.stream()
                .mapToDouble(each -> each.get(measure).doubleValue())
                .sorted()
                .skip(VISITS / 2)
                .findFirst()
                .orElseThrow();
    }
}
