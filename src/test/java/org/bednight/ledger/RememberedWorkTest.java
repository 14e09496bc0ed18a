package org.bednight.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.bednight.capacity.Heap;
import org.bednight.capacity.HeavyWork;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RememberedWorkTest {

    private static final DataVersion VERSION = new DataVersion(1, Instant.EPOCH);
    private static final long MOST = Heap.work() * 2 / 3;

    private final HeavyWork work = new HeavyWork();
    private final RememberedWork<String, String> remembered = new RememberedWork<>(new Remembered<>(10), work);
    private final ExecutorService threads = Executors.newFixedThreadPool(4);
    private final AtomicInteger made = new AtomicInteger();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch end = new CountDownLatch(1);

    @AfterEach
    void endThreads() {
        end.countDown();
        threads.shutdownNow();
    }

    @Test
    void is_made_once_for_all_who_ask_and_those_who_wait_leave_the_room_to_others() throws Exception {
        var first = threads.submit(() -> slowly("a"));
        begun.await();
        var second = threads.submit(() -> slowly("a"));
        long taken = work.taken();

        assertThat(remembered.get("b", VERSION, Heap.work() / 4, key -> "other"))
                .isEqualTo("other");
        assertThat(work.taken()).isEqualTo(taken);
        end.countDown();

        assertThat(result(first)).isEqualTo("made of a");
        assertThat(result(second)).isEqualTo("made of a");
        assertThat(slowly("a")).isEqualTo("made of a");
        assertThat(made).hasValue(1);
    }

    @Test
    void what_fails_fails_for_all_who_wait_and_is_made_anew_for_the_next() throws Exception {
        var first = threads.submit(() -> remembered.get("a", VERSION, MOST, key -> {
            begun.countDown();
            awaitEnd();
            throw new IllegalStateException("in a test");
        }));
        begun.await();
        var second = threads.submit(() -> slowly("a"));
        while (!first.isDone() && made.get() == 0) {
            end.countDown();
            Thread.onSpinWait();
        }

        assertThatThrownBy(() -> result(first)).hasRootCauseMessage("in a test");
        assertThat(slowly("a")).isEqualTo("made of a");
        assertThat(made).hasValueLessThanOrEqualTo(2);
        assertThat(second)
                .satisfiesAnyOf(
                        waited -> assertThatThrownBy(() -> result(waited)).hasRootCauseMessage("in a test"),
                        late -> assertThat(result(late)).isEqualTo("made of a"));
    }

    @Test
    void work_within_admitted_work_waits_for_nobody() throws Exception {
        var other = threads.submit(() -> slowly("a"));
        begun.await();

        assertThat(work.run(1, () -> remembered.get("b", VERSION, Heap.work(), key -> "inner")))
                .isEqualTo("inner");
        end.countDown();
        assertThat(result(other)).isEqualTo("made of a");
    }

    private String slowly(String asked) {
        return remembered.get(asked, VERSION, MOST, key -> {
            made.incrementAndGet();
            begun.countDown();
            awaitEnd();
            return "made of " + key;
        });
    }

    private void awaitEnd() {
        try {
            if (!end.await(60, TimeUnit.SECONDS)) {
                throw new IllegalStateException("The test did not end");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static String result(Future<String> future) throws Exception {
        return future.get(60, TimeUnit.SECONDS);
    }
}
