package org.bednight.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URL;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bednight.ledger.Facts;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** No page offers what can only fail: each link of each page is followed, whatever of a council is on record. */
@QuarkusTest
class LinkJourneyTest {

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    /** Where links, forms that ask and parts that load later lead. */
    private static final String ADDRESSES = """
            () => [...document.querySelectorAll('a[href], form[method=get], [hx-get], script[src], link[href]')]
              .flatMap(each => ['href', 'action', 'hx-get', 'src'].map(name => each.getAttribute(name)))
              .filter(address => address && !address.startsWith('#'))
              .map(address => new URL(address, document.baseURI))
              .map(address => address.pathname + address.search)
            """;

    private static final int MOST_PAGES = 800;

    @TestHTTPResource("/")
    URL home;

    @Inject
    Facts facts;

    enum Records {
        NONE(false),
        AN_AUTHORITY_ALONE(false),
        NO_CHILD(false),
        NIGHTS_WITHOUT_A_PRICE(false),
        NO_BUDGET(true),
        A_BUDGET_AND_CHILDREN(true),
        TOTALS_OF_MONTHS(true);

        private final boolean leadToAForecast;

        Records(boolean leadToAForecast) {
            this.leadToAForecast = leadToAForecast;
        }
    }

    private static final String MONTHS = """
            authority,month,sector,nights,source
            X001,2018-04,YOI,60,ledger
            X001,2018-05,YOI,62,ledger
            X001,2018-05,LASCH,31,ledger
            """;

    @ParameterizedTest
    @EnumSource(Records.class)
    void every_link_of_every_page_leads_to_what_is_there(Records records) {
        put(records);
        var failed = new ArrayList<String>();
        var from = new LinkedHashMap<String, String>();
        var left = new ArrayDeque<>(List.of("/"));
        try (var visit = Visit.of(CHROMIUM.browser(), home)) {
            while (!left.isEmpty()) {
                var address = left.remove();
                var found = follow(visit.page(), address, from.getOrDefault(address, "the start"), failed);
                for (var next : found) {
                    if (!next.equals("/") && from.putIfAbsent(next, address) == null) {
                        left.add(next);
                    }
                }
                assertThat(from).as("addresses").hasSizeLessThan(MOST_PAGES);
            }
        }
        assertThat(failed).isEmpty();
        assertThat(from.keySet().stream().anyMatch(address -> address.startsWith("/authorities/X001/what-if?")))
                .as("the pages of the year were among them")
                .isEqualTo(records.leadToAForecast);
    }

    private void put(Records records) {
        facts.clear();
        switch (records) {
            case NONE -> {}
            case AN_AUTHORITY_ALONE -> authority();
            case NO_CHILD -> priced();
            case NO_BUDGET -> withChildren(priced());
            case NIGHTS_WITHOUT_A_PRICE -> withChildren(authority());
            case A_BUDGET_AND_CHILDREN -> withChildren(withBudget(priced()));
            case TOTALS_OF_MONTHS ->
                withBudget(priced()).post("/monthly-bed-nights", MONTHS).statusCode(200);
        }
    }

    private Facts authority() {
        facts.put("/authorities/X001", Map.of("name", "Council", "recordedTo", "2018-05-31"))
                .statusCode(200);
        return facts;
    }

    private Facts priced() {
        authority();
        for (var sector : List.of("YOI", "STC", "LASCH", "SECURE_SCHOOL")) {
            facts.price(sector, "2017-04-01", "2019-03-31", "180.00");
        }
        return facts;
    }

    private static Facts withBudget(Facts facts) {
        facts.post(
                        "/allocations",
                        "authority,year,funder,amount,status,source\nX001,2018-19,Council,100000.00,confirmed,\n")
                .statusCode(200);
        return facts;
    }

    private static Facts withChildren(Facts facts) {
        return facts.episodes("X001,R1,C1,YOI,,2018-05-01,,,", "X001,R2,C2,LASCH,,2018-04-03,2018-05-11,,");
    }

    /** Opens what is a page in the browser and lists where it leads; asks for all else. */
    private static List<String> follow(Page page, String address, String from, List<String> failed) {
        boolean isPage = Stream.of("/api/", "/q/", "/assets/", "/webjars/").noneMatch(address::startsWith)
                && !address.contains(".csv?");
        int status = isPage
                ? page.navigate(address).status()
                : page.request()
                        .get(address, RequestOptions.create().setHeader("Accept", "*/*"))
                        .status();
        if (status != 200) {
            failed.add("%d at %s, which %s offers".formatted(status, address, from));
            return List.of();
        }
        return isPage
                ? ((List<?>) page.evaluate(ADDRESSES))
                        .stream().map(String::valueOf).toList()
                : List.of();
    }
}
