package org.bednight.capacity;

import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Whether somebody still waits for the answer to a request. Nobody does once its time is over or the client has gone; then its
 * work stops at the next step, and what it was about to store is not stored.
 *
 * <p>Either the request is given up or its change is settled, never both: a client that reads that its time is over can
 * rely on it that nothing was stored.
 */
public final class Awaited {

    private enum State {
        AWAITED,
        GIVEN_UP,
        SETTLED
    }

    private static final String KEY = Awaited.class.getName();

    private final AtomicReference<State> state = new AtomicReference<>(State.AWAITED);

    Awaited() {}

    /** Begins to wait for the answer to a request. */
    public static Awaited begin(RoutingContext request) {
        var awaited = new Awaited();
        request.put(KEY, awaited);
        return awaited;
    }

    /** Gives the request up; returns false if it is too late for that, since its change is being stored. */
    public boolean giveUp() {
        return state.compareAndSet(State.AWAITED, State.GIVEN_UP);
    }

    /**
     * Stops the work for the request of this thread if that has been given up. Work that no request asked for goes on.
     *
     * @throws org.bednight.problem.Problem if it has been
     */
    public static void check() {
        var current = ofThisThread();
        if (current != null) {
            current.refuseIfGivenUp();
        }
    }

    /** Returns what does the same on any thread that works for the request of this one. */
    public static Runnable checkForOtherThreads() {
        var current = ofThisThread();
        return current == null ? () -> {} : current::refuseIfGivenUp;
    }

    /**
     * Checks, and otherwise keeps the request of this thread from being given up from now on: its change is stored.
     *
     * @throws org.bednight.problem.Problem if it has been
     */
    public static void settle() {
        var current = ofThisThread();
        if (current != null) {
            current.settleUnlessGivenUp();
        }
    }

    void refuseIfGivenUp() {
        if (state.get() == State.GIVEN_UP) {
            throw CapacityProblems.givenUp();
        }
    }

    void settleUnlessGivenUp() {
        state.compareAndSet(State.AWAITED, State.SETTLED);
        refuseIfGivenUp();
    }

    private static @Nullable Awaited ofThisThread() {
        var container = Arc.container();
        if (container == null || !container.requestContext().isActive()) {
            return null;
        }
        var request = container.instance(CurrentVertxRequest.class).get().getCurrent();
        return request == null ? null : request.get(KEY);
    }
}
