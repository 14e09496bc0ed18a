package org.bednight.rest;

/**
 * Copies a fault of ours for the log: its classes and its traces, without its messages, which may repeat what a request
 * says of a child.
 */
final class FaultTrace {

    private static final int DEEPEST = 10;

    private FaultTrace() {}

    static Throwable of(Throwable fault) {
        return of(fault, 0);
    }

    private static Throwable of(Throwable fault, int depth) {
        var cause = fault.getCause();
        var trace = new Throwable(
                fault.getClass().getName(), cause == null || depth == DEEPEST ? null : of(cause, depth + 1));
        trace.setStackTrace(fault.getStackTrace());
        return trace;
    }
}
