package org.bednight.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HeavyWorkTest {

    private static final long MB = Heap.MEGABYTE;

    @Test
    void never_more_is_under_way_than_fits() throws Exception {
        var work = new HeavyWork(10 * MB, 30);
        var underWay = new AtomicInteger();
        var most = new AtomicInteger();
        var executor = Executors.newFixedThreadPool(8);
        try {
            var all = IntStream.range(0, 40)
                    .mapToObj(number -> executor.submit(() -> work.run(4 * MB, () -> {
                        most.accumulateAndGet(underWay.incrementAndGet(), Math::max);
                        pause(5);
                        return underWay.decrementAndGet();
                    })))
                    .toList();
            for (var one : all) {
                one.get(30, TimeUnit.SECONDS);
            }
        } finally {
            executor.shutdown();
        }
        assertThat(most.get()).isEqualTo(2);
        assertThat(work.taken()).isZero();
        assertThat(work.refused()).isZero();
    }

    @Test
    void work_that_has_waited_too_long_is_refused_and_counted() throws Exception {
        var work = new HeavyWork(10 * MB, 1);
        var end = new CountDownLatch(1);
        var begun = new CountDownLatch(1);
        var executor = Executors.newSingleThreadExecutor();
        try {
            var first = executor.submit(() -> work.run(8 * MB, () -> {
                begun.countDown();
                return await(end);
            }));
            begun.await();

            assertThatThrownBy(() -> work.run(8 * MB, () -> "second"))
                    .matches(CapacityProblems::isTooBusy)
                    .hasMessageContaining("waited for up to 1 seconds")
                    .hasMessageContaining("send it again");
            assertThat(work.run(2 * MB, () -> "small")).isEqualTo("small");
            assertThat(work.refused()).isEqualTo(1);
            end.countDown();
            assertThat(first.get(30, TimeUnit.SECONDS)).isTrue();
        } finally {
            executor.shutdown();
        }
    }

    @Test
    void what_no_request_waits_for_waits_until_there_is_room() throws Exception {
        var work = new HeavyWork(10 * MB, 1);
        var end = new CountDownLatch(1);
        var begun = new CountDownLatch(1);
        var executor = Executors.newFixedThreadPool(2);
        try {
            var first = executor.submit(() -> work.run(8 * MB, () -> {
                begun.countDown();
                return await(end);
            }));
            begun.await();
            var background = executor.submit(() -> HeavyWork.patiently(() -> work.run(8 * MB, () -> "background")));
            assertThatThrownBy(() -> work.run(8 * MB, () -> "second")).matches(CapacityProblems::isTooBusy);
            assertThatThrownBy(() -> work.run(8 * MB, () -> "third")).matches(CapacityProblems::isTooBusy);

            assertThat(background.isDone()).isFalse();
            end.countDown();
            assertThat(first.get(30, TimeUnit.SECONDS)).isTrue();
            assertThat(background.get(30, TimeUnit.SECONDS)).isEqualTo("background");
        } finally {
            executor.shutdown();
        }
    }

    @Test
    void work_that_is_larger_than_all_there_is_is_done_alone() {
        var work = new HeavyWork(10 * MB, 1);

        assertThat(work.run(100 * MB, () -> work.taken())).isEqualTo(10 * MB);
        assertThat(work.taken()).isZero();
    }

    @Test
    void work_within_admitted_work_waits_for_nothing() {
        var work = new HeavyWork(10 * MB, 1);

        assertThat(work.run(10 * MB, () -> work.run(10 * MB, () -> "inner"))).isEqualTo("inner");
    }

    @Test
    void work_that_fails_gives_its_room_back() {
        var work = new HeavyWork(10 * MB, 1);

        assertThatThrownBy(() -> work.run(10 * MB, () -> {
                    throw new IllegalStateException("in a test");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(work.taken()).isZero();
        assertThat(work.take(10 * MB)).isTrue();
        assertThat(work.take(MB)).isFalse();
        work.giveBack(10 * MB);
    }

    /** A body of unknown size reserves as for the largest, and gives back the rest before its own work waits for room. */
    @Test
    void what_was_taken_and_is_not_needed_is_given_back_to_the_last_unit() {
        var work = new HeavyWork(10 * MB, 1);
        for (long needed : new long[] {0, 1, 1000, 3 * MB, 10 * MB}) {
            assertThat(work.take(10 * MB)).isTrue();

            work.shrink(10 * MB, needed);

            assertThat(work.taken()).isBetween(needed / 1024 * 1024, needed + 1024);
            work.giveBack(needed);
            assertThat(work.taken()).as("%d bytes needed", needed).isZero();
        }
    }

    @Test
    void the_largest_body_follows_the_heap() {
        assertThat(Heap.largestBody(Long.MAX_VALUE)).isEqualTo(Heap.size() / 32);
        assertThat(Heap.largestBody(1000)).isEqualTo(1000);
    }

    private static void pause(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
