package org.bednight.rest;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bednight.language.Counted;
import org.bednight.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The body of every answer that is not a success, in the form of RFC 9457. */
@Schema(
        name = "Problem",
        description = "What went wrong, and how to put it right (RFC 9457)",
        additionalProperties = Schema.True.class)
@JsonPropertyOrder({"type", "title", "status", "detail", "instance"})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProblemResponse(
        @Schema(implementation = String.class, examples = "/problems/history-too-short")
        URI type,

        @Schema(examples = "History too short") String title,
        @Schema(examples = "422") int status,
        String detail,
        @Nullable String instance,
        @Schema(hidden = true) @JsonAnyGetter Map<String, Object> members) {

    public static final String MEDIA_TYPE = "application/problem+json";

    private static final int UNAVAILABLE = 503;
    private static final int RETRY_AFTER_SECONDS = 5;
    static final MediaType MEDIA = new MediaType("application", "problem+json");

    public ProblemResponse {
        members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
    }

    /**
     * Returns the body that describes a problem.
     *
     * @param path of the request; null where the answer is no problem body
     */
    public static ProblemResponse of(Problem problem, @Nullable String path) {
        return new ProblemResponse(
                URI.create("/problems/" + problem.type()),
                title(problem.type()),
                status(problem.kind()),
                problem.getMessage() == null ? "" : problem.getMessage(),
                path,
                problem.members());
    }

    /** Returns the body of a failure that a framework has found, of which only the status is known. */
    static ProblemResponse of(int status, String path) {
        return FrameworkFailure.of(status, path);
    }

    /** Returns the detail for somebody who reads a page, to whom methods and media types say nothing. */
    public String detailOfPage() {
        return FrameworkFailure.findDetailOfPage(type).orElse(detail);
    }

    Response toResponse() {
        var response = Response.status(status).type(MEDIA_TYPE).entity(this);
        return status == UNAVAILABLE
                ? response.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS).build()
                : response.build();
    }

    private static int status(Problem.Kind kind) {
        return switch (kind) {
            case INVALID -> 400;
            case FORBIDDEN -> 403;
            case UNKNOWN -> 404;
            case CONFLICT -> 409;
            case OUTDATED -> 412;
            case TOO_LARGE -> 413;
            case MISSING_DATA -> 422;
            case UNAVAILABLE -> UNAVAILABLE;
        };
    }

    /** Returns the title of a type: {@code Unknown authority} of {@code unknown-authority}. */
    static String title(String type) {
        return Counted.capital(type).replace('-', ' ');
    }
}
