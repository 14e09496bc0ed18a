package org.bednight.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.path.json.config.JsonPathConfig;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bednight.publication.style.HouseStyle;
import org.bednight.publication.style.ReadersWords;
import org.bednight.publication.style.Wording;
import org.bednight.web.form.CallWords;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The numbers of a page are those of the endpoint: for each call of each worked forecast that a page shows. */
@QuarkusTest
@TestProfile(PagesTest.Demonstration.class)
class WorkedPagesTest {

    private static final JsonPathConfig EXACT =
            JsonPathConfig.jsonPathConfig().numberReturnType(JsonPathConfig.NumberReturnType.BIG_DECIMAL);

    private static final Pattern FORECAST = Pattern.compile("/api/v1(/authorities/[A-Z0-9]+)/forecast(\\?\\S+)");
    private static final Pattern BED_NIGHTS = Pattern.compile("/api/v1(/authorities/[A-Z0-9]+)/bed-nights(\\?\\S+)");

    @TestFactory
    Stream<DynamicTest> the_page_of_a_forecast_has_the_figures_of_the_endpoint() throws IOException {
        return calls(FORECAST)
                .map(call ->
                        dynamicTest(call.group(), () -> compareForecast(call.group(), call.group(1) + call.group(2))));
    }

    @TestFactory
    Stream<DynamicTest> the_page_of_usage_has_the_figures_of_the_endpoint() throws IOException {
        return calls(BED_NIGHTS)
                .map(call -> dynamicTest(
                        call.group(), () -> compareNights(call.group(), call.group(1) + "/usage" + call.group(2))));
    }

    private static Stream<MatchResult> calls(Pattern pattern) throws IOException {
        var calls = new ArrayList<MatchResult>();
        try (var folders = Files.list(Path.of("forecasts"))) {
            for (var file : folders.map(folder -> folder.resolve("definition.yaml"))
                    .filter(Files::exists)
                    .sorted()
                    .toList()) {
                pattern.matcher(Files.readString(file)).results().forEach(calls::add);
            }
        }
        assertThat(calls).hasSizeGreaterThan(3);
        return calls.stream();
    }

    private static void compareForecast(String call, String address) {
        var answer = given().get(call);
        if (answer.statusCode() != 200) {
            assertThatTheFailureIsStatedInWords(answer.statusCode(), answer.jsonPath(), address);
            return;
        }
        var forecast = answer.jsonPath(EXACT);
        var page = WebPages.page(address);
        assertThat(page).contains(pounds(forecast, "outturn.cost"));
        assertThat(cells(page)).containsAnyElementsOf(downOrUp(forecast, "actual.cost"));
        assertThat(cells(page)).containsAnyElementsOf(downOrUp(forecast, "projected.cost"));
        if (forecast.get("variance") != null && amount(forecast, "variance").signum() != 0) {
            assertThat(page).contains(size(forecast, "variance") + " " + forecast.getString("position"));
        }
        for (int sector = 0; sector < 4; sector++) {
            assertThat(cells(page))
                    .containsAnyElementsOf(downOrUp(forecast, "sectors[%d].outturn.cost".formatted(sector)));
        }
        for (int period = 0; period < 12; period++) {
            assertThat(cells(page)).contains(cell(forecast, "periods[%d].cumulativeCost".formatted(period)));
        }
        List<String> assumptions = forecast.getList("assumptions");
        assertThat(unescaped(page)).contains(new ReadersWords(new Wording(HouseStyle.DEFAULT)).of(assumptions));
    }

    private static void compareNights(String call, String address) {
        var answer = given().get(call);
        if (answer.statusCode() != 200) {
            assertThatTheFailureIsStatedInWords(answer.statusCode(), answer.jsonPath(), address);
            return;
        }
        var nights = answer.jsonPath();
        var page = WebPages.page(address);
        assertThat(cells(page)).contains(nights(nights, "total.year"), nights(nights, "total.yearBefore"));
        for (int sector = 0; sector < 4; sector++) {
            assertThat(cells(page)).contains(nights(nights, "sectors[%d].figures.year".formatted(sector)));
        }
        if (nights.get("total.year.children") != null) {
            assertThat(page)
                    .contains("<strong>%s</strong>"
                            .formatted(String.format(Locale.UK, "%,d", nights.getInt("total.year.children"))));
        }
    }

    private static void assertThatTheFailureIsStatedInWords(int status, JsonPath problem, String address) {
        var page = given().header("Accept", "text/html").get(address);
        assertThat(page.statusCode()).isEqualTo(status);
        assertThat(unescaped(page.asString())).contains(CallWords.without(problem.getString("detail")));
    }

    /** Returns the texts of the cells of all tables. */
    private static List<String> cells(String page) {
        return Pattern.compile("<td[^>]*>(?:<strong>)?([^<]*)")
                .matcher(page)
                .results()
                .map(cell -> cell.group(1))
                .toList();
    }

    private static String cell(JsonPath json, String path) {
        var text = whole(json, path);
        return amount(json, path).signum() < 0 ? "(" + text + ")" : text;
    }

    /** A part of a sum is rounded so that its table adds up, which PageSumsTest checks. */
    private static List<String> downOrUp(JsonPath json, String path) {
        return Stream.of(RoundingMode.FLOOR, RoundingMode.CEILING)
                .map(rounding -> amount(json, path).setScale(0, rounding))
                .map(amount -> "%,d".formatted(amount.longValueExact()))
                .toList();
    }

    private static String pounds(JsonPath json, String path) {
        return "£" + cell(json, path);
    }

    private static String size(JsonPath json, String path) {
        return "£" + whole(json, path);
    }

    private static String whole(JsonPath json, String path) {
        return String.format(
                Locale.UK,
                "%,d",
                amount(json, path).abs().setScale(0, RoundingMode.HALF_UP).longValueExact());
    }

    private static BigDecimal amount(JsonPath json, String path) {
        return new BigDecimal(json.getString(path));
    }

    /** Returns nights as a page shows them: with the part of one that a total of a month may have. */
    private static String nights(JsonPath json, String figures) {
        var nights = amount(json, figures + ".bedNights").stripTrailingZeros();
        return String.format(Locale.UK, nights.scale() > 0 ? "%,.2f" : "%,.0f", nights);
    }

    private static String unescaped(String page) {
        return page.replace("&#39;", "'")
                .replace("&quot;", "\"")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }
}
