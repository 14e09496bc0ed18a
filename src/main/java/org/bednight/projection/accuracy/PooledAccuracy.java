package org.bednight.projection.accuracy;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.bednight.ledger.DataVersion;
import org.bednight.ledger.DataVersions;
import org.bednight.projection.accuracy.Backtests.Tested;
import org.bednight.security.RequestLimits;
import org.jspecify.annotations.Nullable;

/**
 * The accuracy over all authorities, computed once for each data version, in the background. Who asks while it takes long
 * is given that of the version before, under that version's number.
 */
@ApplicationScoped
class PooledAccuracy {

    private final Backtests backtests;
    private final DataVersions versions;
    private final long waitMilliseconds;
    private final ExecutorService background = Executors.newSingleThreadExecutor(PooledAccuracy::thread);

    private @Nullable Computation running;
    private volatile @Nullable Answer last;

    PooledAccuracy(Backtests backtests, DataVersions versions, RequestLimits limits) {
        this.backtests = backtests;
        this.versions = versions;
        this.waitMilliseconds = limits.accuracy().toMillis();
    }

    /** A backtest of all authorities, and of which data version it is. */
    record Answer(Tested tested, DataVersion version) {}

    private record Computation(DataVersion version, CompletableFuture<Answer> answer) {}

    void stop(@Observes ShutdownEvent event) {
        background.shutdownNow();
    }

    /** Returns the accuracy of the version that stands, or, where that takes too long, of the last that was computed. */
    Answer latest() {
        var before = last;
        var version = versions.current();
        if (before != null && before.version().number() == version.number()) {
            return before;
        }
        var answer = compute(version);
        return before == null ? join(answer) : waitFor(answer, before);
    }

    /** One is computed at a time; who asks for a newer version meanwhile is given the next. */
    private synchronized CompletableFuture<Answer> compute(DataVersion version) {
        var now = running;
        if (now == null || isOver(now, version)) {
            now = new Computation(
                    version,
                    CompletableFuture.supplyAsync(() -> new Answer(backtests.pooled(version), version), background));
            running = now;
            var unused = now.answer().thenAccept(this::keep);
        }
        return now.answer();
    }

    /** One that has failed, because the service was too busy, is tried again. */
    private static boolean isOver(Computation computation, DataVersion version) {
        return computation.answer().isCompletedExceptionally()
                || (computation.answer().isDone() && computation.version().number() != version.number());
    }

    private void keep(Answer answer) {
        last = answer;
    }

    private Answer waitFor(CompletableFuture<Answer> answer, Answer before) {
        try {
            return answer.get(waitMilliseconds, TimeUnit.MILLISECONDS);
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
