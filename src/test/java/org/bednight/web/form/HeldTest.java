package org.bednight.web.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class HeldTest {

    @Test
    void what_one_person_left_is_of_no_use_to_another() {
        var person = new AtomicReference<>("amira");
        var held = new Held<String>(person::get, 0.01, String::length);
        var key = held.add("an upload of Birmingham's");

        person.set("ben");
        assertThat(held.find(key)).isEmpty();
        held.replace(key, "an upload of Leeds's");

        person.set("amira");
        assertThat(held.find(key)).hasValue("an upload of Birmingham's");
    }
}
