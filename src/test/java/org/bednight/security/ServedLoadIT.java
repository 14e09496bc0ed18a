package org.bednight.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A short turn of the {@link ServedTrial} in every build. How much is done in it is not asserted: machines differ. */
class ServedLoadIT {

    @Test
    void two_hundred_who_are_signed_in_and_imports_at_once_bring_no_fault_and_no_half_state() throws Exception {
        assertThat(ServedTrial.served(15, "768m")).isEmpty();
    }
}
