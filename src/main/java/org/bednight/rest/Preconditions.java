package org.bednight.rest;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.bednight.problem.Problem;
import org.bednight.rest.parameter.InvalidParameter;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestHeader;
import org.jspecify.annotations.Nullable;

/**
 * The conditions under which a request may be carried out: RFC 9110, section 13.
 *
 * <p>The service gives no {@code Last-Modified}, so the conditions by date do not apply.
 */
public class Preconditions {

    /** No condition. */
    public static final Preconditions NONE = new Preconditions();

    @RestHeader(IfMatch.HEADER)
    @Parameter(description = "Only change the state that was returned with this ETag")
    @Nullable
    IfMatch ifMatch;

    @RestHeader(IfNoneMatch.HEADER)
    @Parameter(description = "Do not change a state with this ETag; * only adds what is not on record yet")
    @Nullable
    IfNoneMatch ifNoneMatch;

    /** Reads the conditions of a request for which no parameters are declared. */
    static Preconditions of(HttpHeaders headers) {
        var preconditions = new Preconditions();
        preconditions.ifMatch = read(headers, IfMatch.HEADER, IfMatch::parse);
        preconditions.ifNoneMatch = read(headers, IfNoneMatch.HEADER, IfNoneMatch::parse);
        return preconditions;
    }

    /** Returns the condition that the state still is the one with this tag; empty: that nothing is on record yet. */
    public static Preconditions unchanged(Optional<String> tag) {
        var preconditions = new Preconditions();
        tag.ifPresentOrElse(
                seen -> preconditions.ifMatch = IfMatch.parse("\"%s\"".formatted(seen)),
                () -> preconditions.ifNoneMatch = IfNoneMatch.parse("*"));
        return preconditions;
    }

    private static <T> @Nullable T read(HttpHeaders headers, String name, Function<String, T> parse) {
        var value = headers.getHeaderString(name);
        if (value == null) {
            return null;
        }
        try {
            return parse.apply(value);
        } catch (IllegalArgumentException refused) {
            throw new InvalidParameter(String.valueOf(refused.getMessage()), value);
        }
    }

    /**
     * Refuses a change where the state on record does not meet the conditions.
     *
     * @param current the tag of the state; empty where nothing is on record
     */
    public void check(Optional<String> current, Supplier<? extends Problem> refusal) {
        var tag = current.orElse(null);
        if (!meetsIfMatch(tag) || !meetsIfNoneMatch(tag)) {
            throw refusal.get();
        }
    }

    /** Refuses a change that does not name, by {@code If-Match}, the very state that it rests on. */
    public void require(String current, Supplier<? extends Problem> refusal) {
        if (ifMatch == null || !ifMatch.names(current)) {
            throw refusal.get();
        }
    }

    /**
     * Does the same where nothing is on record and reading returns a default, whose tag is {@code ofDefault}: the conditions
     * may name that tag, and {@code If-None-Match: *} holds.
     */
    public void checkDefault(String ofDefault, Supplier<? extends Problem> refusal) {
        boolean matches = ifMatch == null || ifMatch.names(ofDefault);
        boolean differs = ifNoneMatch == null || !ifNoneMatch.names(ofDefault);
        if (!matches || !differs) {
            throw refusal.get();
        }
    }

    boolean meetsIfMatch(@Nullable String current) {
        return ifMatch == null || ifMatch.admits(current);
    }

    boolean meetsIfNoneMatch(@Nullable String current) {
        return ifNoneMatch == null || ifNoneMatch.admits(current);
    }
}
