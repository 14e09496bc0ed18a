package org.bednight.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.bednight.web.form.Held;
import org.junit.jupiter.api.Test;

/** Issue 18: what memory holds of a child goes when the record does. */
class ForgettingTest {

    @Test
    void what_one_page_left_for_the_next_is_not_found_once_a_record_was_reduced() {
        var held = new Held<String>(() -> "amira", 0.01, String::length);
        var key = held.add("Episode R-1 was confirmed");
        assertThat(held.find(key)).isPresent();

        var removed = Instant.parse("2026-06-02T13:03:00Z");
        Remembered.forgetAll(removed);

        assertThat(held.find(key)).isEmpty();
        assertThat(held.endedAt(key)).hasValue(removed);
        assertThat(held.endedAt("0123")).isEmpty();

        held.replace(key, "Episode R-2 was confirmed");
        assertThat(held.find(key)).hasValue("Episode R-2 was confirmed");
        assertThat(held.endedAt(key)).isEmpty();
    }

    @Test
    void what_names_no_child_is_found_still() {
        var held = Held.<String>ofNoRecords(() -> "amira", 0.01, String::length);
        var key = held.add("a form");

        Remembered.forgetAll(Instant.parse("2026-06-02T13:03:00Z"));

        assertThat(held.find(key)).hasValue("a form");
        assertThat(held.endedAt(key)).isEmpty();
    }

    @Test
    void why_it_ended_is_told_to_nobody_else() {
        var person = new AtomicReference<>("amira");
        var held = new Held<String>(person::get, 0.01, String::length);
        var key = held.add("Episode R-1 was confirmed");
        Remembered.forgetAll(Instant.parse("2026-06-02T13:03:00Z"));

        person.set("ben");

        assertThat(held.endedAt(key)).isEmpty();
    }
}
