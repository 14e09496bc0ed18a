package org.bednight.rest;

import org.jspecify.annotations.Nullable;

/**
 * A fault of ours for the log: its classes and its traces, without its messages, which may repeat what a request says of
 * a child.
 */
final class FaultTrace extends Exception {

    private static final long serialVersionUID = 1;

    private static final int DEEPEST = 10;

    private FaultTrace(Throwable fault, @Nullable FaultTrace cause) {
        super(fault.getClass().getName(), cause, false, true);
        setStackTrace(fault.getStackTrace());
    }

    static FaultTrace of(Throwable fault) {
        return of(fault, 0);
    }

    private static FaultTrace of(Throwable fault, int depth) {
        var cause = fault.getCause();
        return new FaultTrace(fault, cause == null || depth == DEEPEST ? null : of(cause, depth + 1));
    }
}
