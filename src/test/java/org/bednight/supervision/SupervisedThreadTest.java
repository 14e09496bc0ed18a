package org.bednight.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SupervisedThreadTest {

    private final Queue<String> ends = new ConcurrentLinkedQueue<>();
    private Runnable undo = () -> {};

    @BeforeEach
    void keepTheProcess() {
        undo = ProcessEnd.replaceBy(ends::add);
    }

    @AfterEach
    void letTheProcessEndAgain() {
        undo.run();
    }

    @Test
    void work_that_fails_by_an_error_and_then_returns_is_started_again_each_time_and_counted() throws Exception {
        var runs = new AtomicInteger();
        var third = new CountDownLatch(1);
        var thread = SupervisedThread.start("test-work", () -> {
            switch (runs.incrementAndGet()) {
                case 1 -> throw new NoClassDefFoundError("in a test");
                case 2 -> {}
                default -> {
                    third.countDown();
                    new CountDownLatch(1).await(1, TimeUnit.SECONDS);
                }
            }
        });
        try {
            assertThat(third.await(20, TimeUnit.SECONDS)).isTrue();
            assertThat(thread.restarts()).isGreaterThanOrEqualTo(2);
            assertThat(SupervisedThread.list()).contains(thread);
            assertThat(ends).isEmpty();
        } finally {
            thread.stop(5000);
        }
        assertThat(SupervisedThread.list()).doesNotContain(thread);
        assertThat(thread.isAlive()).isFalse();
    }

    @Test
    void lack_of_memory_ends_the_process_with_one_line() {
        ProcessEnd.ifOutOfMemory(new IllegalStateException(new OutOfMemoryError("Java heap space")));

        assertThat(ends)
                .containsExactly(
                        "Out of memory (Java heap space): the service ends. Start it again, and give it more memory"
                                + " with -Xmx if this happens again.");
    }

    @Test
    void no_other_failure_ends_the_process() {
        ProcessEnd.ifOutOfMemory(new IllegalStateException(new StackOverflowError()));
        ProcessEnd.ifOutOfMemory(null);

        assertThat(ends).isEmpty();
    }

    @Test
    void an_acceptor_or_event_loop_that_ends_ends_the_process() throws Exception {
        var frameworks = new FrameworkThreads();
        var end = new CountDownLatch(1);
        var acceptor = new Thread(() -> await(end), "vert.x-acceptor-thread-0");
        var other = new Thread(() -> {}, "any-other-thread");
        acceptor.start();
        other.start();
        other.join();

        frameworks.look(List.of(acceptor, other));
        assertThat(frameworks.list())
                .containsOnlyKeys("vert.x-acceptor-thread-0")
                .containsValue(true);
        assertThat(ends).isEmpty();
        end.countDown();
        acceptor.join();
        frameworks.look(List.of());

        assertThat(ends)
                .containsExactly("The thread vert.x-acceptor-thread-0 has ended: the service ends. Start it again.");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
