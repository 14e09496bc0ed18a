package org.bednight.rest;

import java.net.URI;
import java.util.Map;

/** Says in our own form what the frameworks below find wrong with a request before it reaches us. */
enum FrameworkFailure {
    BAD_REQUEST(
            400,
            "bad-request",
            "The request cannot be read. Write other characters of the address than letters and digits percent-encoded, % itself as %25; check the Host header, and parameters and body against /q/openapi."),
    FORBIDDEN(403, "forbidden", "The request is not allowed from where it comes."),
    UNKNOWN_PATH(404, "unknown-path", "There is nothing at this address: the addresses are listed at /q/openapi."),
    METHOD_NOT_ALLOWED(
            405, "method-not-allowed", "This address does not take this method: the methods are listed at /q/openapi."),
    NOT_ACCEPTABLE(
            406,
            "not-acceptable",
            "This address does not answer in the form that the Accept header asks for: leave the header out, or ask for application/json."),
    TOO_LARGE(
            413,
            "too-large",
            "The request is larger than the service takes: split the file, or raise QUARKUS_HTTP_LIMITS_MAX_BODY_SIZE."),
    ADDRESS_TOO_LONG(
            414,
            "address-too-long",
            "An address has at most 8,000 characters: leave out parameters that are not needed."),
    UNSUPPORTED_MEDIA_TYPE(
            415,
            "unsupported-media-type",
            "This address does not take a body of this Content-Type: files are text/csv or application/vnd.openxmlformats-officedocument.spreadsheetml.sheet, single records application/json."),
    INTERNAL_ERROR(
            500, "internal-error", "The service has failed; the fault is not in the request. The log says more."),
    UNAVAILABLE(503, "unavailable", "The service is not ready: try again in a moment.");

    private final int status;
    private final String type;
    private final String detail;

    FrameworkFailure(int status, String type, String detail) {
        this.status = status;
        this.type = type;
        this.detail = detail;
    }

    static ProblemResponse of(int status, String path) {
        for (var failure : values()) {
            if (failure.status == status) {
                return failure.response(status, path);
            }
        }
        return (status < 500 ? BAD_REQUEST : INTERNAL_ERROR).response(status, path);
    }

    private ProblemResponse response(int actualStatus, String path) {
        var title = Character.toUpperCase(type.charAt(0)) + type.substring(1).replace('-', ' ');
        return new ProblemResponse(URI.create("/problems/" + type), title, actualStatus, detail, path, Map.of());
    }
}
