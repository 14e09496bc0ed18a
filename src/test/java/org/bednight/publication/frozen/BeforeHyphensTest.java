package org.bednight.publication.frozen;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Publications of before contract 8 verify although the values of the contract are written otherwise since. */
class BeforeHyphensTest {

    private static final String NOW = """
            {"forecast":{"position":"on-budget","range":{"evidence":{"staysFrom":"pool-and-own"}}},\
            "movement":{"steps":[{"cause":"outlook","words":"on-budget"},{"cause":"prices"}]}}""";

    @Test
    void a_value_is_written_as_it_was_published() {
        var published = NOW.replace("\"position\":\"on-budget", "\"position\":\"on budget")
                .replace("pool-and-own", "pool and own")
                .replace("\"outlook\"", "\"OUTLOOK\"")
                .replace("\"prices\"", "\"PRICES\"");

        assertThat(inFormOf(published)).isEqualTo(published);
    }

    @Test
    void another_value_stays_another() {
        assertThat(inFormOf(NOW.replace("\"outlook\"", "\"ACTUALS\""))).isEqualTo(NOW);
        assertThat(inFormOf("{\"forecast\":{\"position\":\"ON BUDGET\"}}")).contains("\"ON BUDGET\"", "\"outlook\"");
    }

    private static String inFormOf(String published) {
        var now = FrozenPublication.read(NOW.getBytes(UTF_8));
        return new String(
                BeforeHyphens.of(now, FrozenPublication.read(published.getBytes(UTF_8)))
                        .bytes(),
                UTF_8);
    }
}
