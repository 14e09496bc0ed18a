package org.bednight.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bednight.exchange.NearNames.Named;
import org.junit.jupiter.api.Test;

class NearNamesTest {

    private static final Named ONE = new Named("Plan 2", "version 1");
    private static final Named TWO = new Named("plan-02", "version 4");
    private static final Named OTHER = new Named("Plan 3", "version 1");

    @Test
    void two_names_of_the_same_letters_and_digits_are_told_with_what_sets_them_apart() {
        assertThat(NearNames.warnings("plans", List.of(TWO, OTHER, ONE), List.of("PLAN 2")))
                .containsExactly("The plans 'Plan 2' (version 1) and 'plan-02' (version 4) have nearly the same name"
                        + " and are two. If they are one, retire one of them.");
    }

    @Test
    void three_are_told_at_once() {
        assertThat(NearNames.warnings("plans", List.of(ONE, TWO, new Named("Plan(2)", "new")), List.of("Plan 2")))
                .containsExactly("The plans 'Plan 2' (version 1), 'Plan(2)' (new) and 'plan-02' (version 4) have"
                        + " nearly the same name and are 3. If they are one, retire all but one of them.");
    }

    @Test
    void what_the_change_does_not_state_and_names_of_signs_alone_are_not_told() {
        assertThat(NearNames.warnings("plans", List.of(ONE, TWO, OTHER), List.of("Plan 3")))
                .isEmpty();
        assertThat(NearNames.warnings("plans", List.of(new Named("+", "a"), new Named("-", "b")), List.of("+")))
                .isEmpty();
        assertThat(NearNames.warnings("plans", List.of(), List.of("Plan 3"))).isEmpty();
    }
}
