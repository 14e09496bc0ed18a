package org.bednight.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bednight.security.TestCouncils.OWN;
import static org.bednight.security.TestCouncils.as;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No page offers somebody a link that they may not use: each person follows all links from the first page on. */
@QuarkusTest
@TestProfile(ServedProfile.class)
class LinksByRoleTest {

    private static final Pattern LINK = Pattern.compile("(?:href|hx-get)=\"(/[^\"#]*)\"");

    @BeforeEach
    void recordWithAPriceSoThatThereAreForecasts() {
        TestCouncils.recordWithPrice();
    }

    @AfterEach
    void retireThePrice() {
        TestCouncils.retirePrice();
    }

    @ParameterizedTest
    @CsvSource({
        "viewer, X911, /authorities/X911/publications",
        "analyst, X911, /authorities/X911/what-if",
        "publisher, X911, /authorities/X911/publish",
        "admin, X911, /authorities/X911/usage",
        "admin, *, /data/upload/prices"
    })
    void every_link_that_is_offered_is_open_to_who_reads_it(String role, String authorities, String among) {
        var person = List.of(role, authorities);
        var refused = new ArrayList<String>();
        var from = new LinkedHashMap<String, String>();
        var left = new ArrayDeque<>(List.of("/?wait=true", "/authorities/" + OWN));
        left.forEach(start -> from.put(start, "the start"));
        while (!left.isEmpty()) {
            var address = left.remove();
            var answer = reader(person)
                    .header("Accept", "text/html")
                    .urlEncodingEnabled(false)
                    .get(address);
            if (answer.statusCode() == 403) {
                refused.add("%s, from %s".formatted(address, from.get(address)));
            }
            if (String.valueOf(answer.contentType()).startsWith("text/html")) {
                var links = LINK.matcher(answer.asString());
                while (links.find()) {
                    var next = links.group(1).replace("&amp;", "&").replaceFirst("\\?$", "");
                    if (isFollowed(next) && from.putIfAbsent(next, address) == null) {
                        left.add(next);
                    }
                }
            }
        }
        assertThat(refused).isEmpty();
        assertThat(from.keySet()).anyMatch(address -> address.startsWith(among));
    }

    private static boolean isFollowed(String address) {
        return !address.startsWith("/assets/") && !address.startsWith("/webjars/");
    }

    private static RequestSpecification reader(List<String> person) {
        return as("reader", List.of(person.get(0)), List.of(person.get(1)))
                .redirects()
                .follow(false);
    }
}
