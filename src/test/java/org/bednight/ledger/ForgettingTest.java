package org.bednight.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.bednight.web.form.Held;
import org.junit.jupiter.api.Test;

/** Issue 18: what memory holds of a child goes when the record does. */
class ForgettingTest {

    @Test
    void what_one_page_left_for_the_next_is_not_found_once_a_record_was_reduced() {
        var held = new Held<String>(() -> "amira", 0.01, String::length);
        var key = held.add("Episode R-1 was confirmed");
        assertThat(held.find(key)).isPresent();

        Remembered.forgetAll();

        assertThat(held.find(key)).isEmpty();
    }
}
