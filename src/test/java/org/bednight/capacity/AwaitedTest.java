package org.bednight.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.bednight.problem.Problem;
import org.junit.jupiter.api.Test;

class AwaitedTest {

    @Test
    void a_request_that_was_given_up_goes_no_further() {
        var awaited = new Awaited();
        awaited.refuseIfGivenUp();

        assertThat(awaited.giveUp()).isTrue();

        assertThatThrownBy(awaited::refuseIfGivenUp)
                .matches(CapacityProblems::isGivenUp)
                .hasMessageContaining("Nothing was stored");
        assertThatThrownBy(awaited::settleUnlessGivenUp).matches(CapacityProblems::isGivenUp);
        assertThat(awaited.giveUp()).isFalse();
    }

    @Test
    void a_request_whose_change_is_settled_is_no_longer_given_up() {
        var awaited = new Awaited();
        awaited.settleUnlessGivenUp();

        assertThat(awaited.giveUp()).isFalse();
        awaited.settleUnlessGivenUp();
        awaited.refuseIfGivenUp();
    }

    /** A client that is told that its time is over must find nothing stored, whichever comes first. */
    @Test
    void a_request_is_either_given_up_or_settled() throws Exception {
        var executor = Executors.newSingleThreadExecutor();
        try {
            for (int round = 0; round < 2_000; round++) {
                var awaited = new Awaited();
                var start = new CyclicBarrier(2);
                var givenUp = executor.submit(() -> {
                    start.await();
                    return awaited.giveUp();
                });
                start.await();
                assertThat(givenUp.get()).isNotEqualTo(settles(awaited));
            }
        } finally {
            executor.shutdown();
        }
    }

    @Test
    void work_that_no_request_asked_for_goes_on() {
        Awaited.check();
        Awaited.settle();
        Awaited.checkForOtherThreads().run();
    }

    private static boolean settles(Awaited awaited) {
        try {
            awaited.settleUnlessGivenUp();
            return true;
        } catch (Problem refused) {
            return false;
        }
    }
}
