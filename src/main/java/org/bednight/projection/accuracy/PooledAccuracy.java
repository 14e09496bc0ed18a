package org.bednight.projection.accuracy;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.bednight.capacity.HeavyWork;
import org.bednight.forecast.accuracy.Uncertainty;
import org.bednight.ledger.DataVersion;
import org.bednight.ledger.DataVersions;
import org.bednight.projection.accuracy.Backtests.Tested;
import org.bednight.security.RequestLimits;
import org.jspecify.annotations.Nullable;

/**
 * The accuracy over all authorities, computed once for each data version, in the background. Who asks while it takes long
 * is given that of the version before, under that version's number; where there is none, at least the errors of the models,
 * and how well the episode model stated its uncertainty if that is known in time.
 */
@ApplicationScoped
class PooledAccuracy {

    private final Backtests backtests;
    private final DataVersions versions;
    private final Duration wait;
    private final Duration firstWait;
    private final ExecutorService background = Executors.newSingleThreadExecutor(PooledAccuracy::thread);

    private @Nullable Computation running;
    private volatile @Nullable Answer last;

    PooledAccuracy(Backtests backtests, DataVersions versions, RequestLimits limits) {
        this.backtests = backtests;
        this.versions = versions;
        this.wait = limits.accuracy();
        this.firstWait = limits.answer().multipliedBy(3).dividedBy(4);
    }

    /**
     * A backtest of all authorities, and of which data version it is.
     *
     * @param range by months elapsed how well the episode model stated its uncertainty; empty while it is not yet known
     */
    record Answer(Tested tested, Optional<Map<Integer, Uncertainty>> range, DataVersion version) {

        /** Returns a text that is the same only for the same answer. */
        String identity() {
            return "%s %s".formatted(version, range.isPresent() ? "whole" : "errors");
        }
    }

    /** First the errors of the models, then the same with the range. */
    private record Computation(
            DataVersion version, CompletableFuture<Answer> errors, CompletableFuture<Answer> whole) {}

    void stop(@Observes ShutdownEvent event) {
        background.shutdownNow();
    }

    /** Returns the accuracy of the version that stands, or, where that takes too long, of the last that was computed. */
    Answer latest() {
        long start = System.nanoTime();
        var before = last;
        var version = versions.current();
        if (before != null && before.version().number() == version.number()) {
            return before;
        }
        var computation = compute(version);
        if (before != null) {
            return waitFor(computation.whole(), before, wait);
        }
        var errors = join(computation.errors());
        return waitFor(computation.whole(), errors, firstWait.minusNanos(System.nanoTime() - start));
    }

    /** One is computed at a time; who asks for a newer version meanwhile is given the next. */
    private synchronized Computation compute(DataVersion version) {
        var now = running;
        if (now == null || isOver(now, version)) {
            var errors = CompletableFuture.supplyAsync(
                    () -> HeavyWork.patiently(() -> new Answer(backtests.pooled(version), Optional.empty(), version)),
                    background);
            var whole = errors.thenApplyAsync(unused -> HeavyWork.patiently(() -> computeNow(version)), background);
            now = new Computation(version, errors, whole);
            running = now;
            var unused = whole.thenAccept(this::keep);
        }
        return now;
    }

    /** Computes all of it for {@code version} while the caller waits. */
    Answer computeNow(DataVersion version) {
        return new Answer(backtests.pooled(version), Optional.of(backtests.pooledRange(version)), version);
    }

    /** One that has failed, because the service was too busy, is tried again. */
    private static boolean isOver(Computation computation, DataVersion version) {
        return computation.whole().isCompletedExceptionally()
                || (computation.whole().isDone() && computation.version().number() != version.number());
    }

    private void keep(Answer answer) {
        last = answer;
    }

    private static Answer waitFor(CompletableFuture<Answer> answer, Answer before, Duration wait) {
        try {
            return answer.get(Math.max(0, wait.toMillis()), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException notYet) {
            return before;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return before;
        }
    }

    private static Answer join(CompletableFuture<Answer> answer) {
        try {
            return answer.join();
        } catch (CompletionException failure) {
            if (failure.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw failure;
        }
    }

    /** The low priority is a hint only: the answers to requests come first where the system heeds it. */
    @SuppressWarnings("ThreadPriorityCheck")
    private static Thread thread(Runnable task) {
        var thread = new Thread(task, "pooled-accuracy");
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        return thread;
    }
}
