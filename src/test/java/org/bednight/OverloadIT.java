package org.bednight;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** One minute of the {@link OverloadTrial} in every build. How much is done in it is not asserted: machines differ. */
class OverloadIT {

    private static final String HEAP = "256m";

    @Test
    void a_minute_of_too_much_at_once_brings_refusals_but_no_fault_and_no_old_answer() throws Exception {
        var trial = OverloadTrial.of(60, HEAP);

        assertThat(trial.listFailures(HEAP)).isEmpty();
        assertThat(trial.answered()).isPositive();
        assertThat(trial.acknowledged()).isPositive();
    }
}
