package org.bednight.rest;

import java.util.Map;
import java.util.function.Supplier;
import org.bednight.problem.Problem;
import org.bednight.problem.Problem.Kind;

/** A single record, stated in JSON, breaks a rule of its kind. */
public final class InvalidRecord {

    private InvalidRecord() {}

    public static Problem of(String detail) {
        return Problem.of(Kind.INVALID, "invalid-record", detail.endsWith(".") ? detail : detail + ".", Map.of());
    }

    /** Returns the value that {@code stated} makes; what its type says in refusal goes to the caller. */
    public static <T> T unlessValid(Supplier<T> stated) {
        try {
            return stated.get();
        } catch (IllegalArgumentException refused) {
            throw of(String.valueOf(refused.getMessage()));
        }
    }
}
