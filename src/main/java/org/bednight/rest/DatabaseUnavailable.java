package org.bednight.rest;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.bednight.problem.Problem;
import org.bednight.problem.Problem.Kind;
import org.jspecify.annotations.Nullable;

/** The database is away, overloaded or full: nothing is wrong with the request. */
final class DatabaseUnavailable {

    /**
     * The states in which a database cannot answer for now, by how they begin: no connection, rolled back because of
     * others, no disk space or connection left, a lock not had in time, cancelled or shut down by its operator, a fault of
     * its system.
     */
    private static final List<String> STATES = List.of("08", "40", "53", "55P03", "57", "58");

    private DatabaseUnavailable() {}

    private static Problem problem(SQLException failure) {
        return Problem.of(
                Kind.UNAVAILABLE,
                "database-unavailable",
                failure.getSQLState() != null && failure.getSQLState().startsWith("53100")
                        ? "The disk of the database is full, so nothing was stored: free space there, then send this again."
                        : "The database cannot answer now: send this again in some seconds.",
                Map.of());
    }

    /** Finds whether a failure of the database that will pass is among the causes of {@code failure}. */
    static @Nullable Problem find(Throwable failure) {
        if (failure instanceof SQLException sql && isPassing(sql)) {
            return problem(sql);
        }
        for (var suppressed : failure.getSuppressed()) {
            var found = find(suppressed);
            if (found != null) {
                return found;
            }
        }
        return failure.getCause() == null ? null : find(failure.getCause());
    }

    /** The pool of connections states no state when none is free in time. */
    private static boolean isPassing(SQLException failure) {
        var state = failure.getSQLState();
        return state == null
                ? String.valueOf(failure.getMessage()).contains("cquisition timeout")
                : STATES.stream().anyMatch(state::startsWith);
    }
}
