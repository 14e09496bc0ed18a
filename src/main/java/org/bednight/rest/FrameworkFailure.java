package org.bednight.rest;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Says in our own form what the frameworks below find wrong with a request before it reaches us. */
enum FrameworkFailure {
    BAD_REQUEST(
            400,
            "bad-request",
            "The request cannot be read. Write other characters of the address than letters and digits percent-encoded, % itself as %25; check the Host header, and parameters and body against /q/openapi.",
            "The address, or what was sent, cannot be read: in an address, % stands only before two digits or letters from A to F."),
    FORBIDDEN(
            403,
            "forbidden",
            "The request is not allowed from where it comes.",
            "The request is not allowed from where it comes."),
    UNKNOWN_PATH(
            404,
            "unknown-path",
            "There is nothing at this address: the addresses are listed at /q/openapi.",
            "There is nothing at this address."),
    METHOD_NOT_ALLOWED(
            405,
            "method-not-allowed",
            "This address does not take this method: the methods are listed at /q/openapi.",
            "There is a page at this address, but it takes no form: open it as a page."),
    NOT_ACCEPTABLE(
            406,
            "not-acceptable",
            "This address does not answer in the form that the Accept header asks for: leave the header out, or ask for application/json.",
            "What stands at this address is not a page: it is for programs."),
    TOO_LARGE(
            413,
            "too-large",
            "The request is larger than the service takes: split the file, or raise QUARKUS_HTTP_LIMITS_MAX_BODY_SIZE.",
            "The file is larger than the service takes: split it, or raise QUARKUS_HTTP_LIMITS_MAX_BODY_SIZE."),
    ADDRESS_TOO_LONG(
            414,
            "address-too-long",
            "An address has at most 8,000 characters: leave out parameters that are not needed.",
            "An address has at most 8,000 characters: fill in fewer fields, or shorter texts."),
    UNSUPPORTED_MEDIA_TYPE(
            415,
            "unsupported-media-type",
            "This address does not take a body of this Content-Type: files are text/csv or application/vnd.openxmlformats-officedocument.spreadsheetml.sheet, single records application/json.",
            "What was sent is no form of this page: open the page and send its form."),
    HEADERS_TOO_LARGE(
            431,
            "headers-too-large",
            "The headers of a request have at most 20,000 characters together: leave out those that are not needed.",
            "The browser sent along more than the service reads, most likely cookies of other programs of this machine: delete the cookies of this address."),
    INTERNAL_ERROR(
            500,
            "internal-error",
            "The service has failed; the fault is not in the request. The log says more.",
            "The service has failed; the fault is not in the request. The log says more."),
    UNAVAILABLE(
            503,
            "unavailable",
            "The service is not ready: try again in a moment.",
            "The service is not ready: try again in a moment.");

    private final int status;
    private final String type;
    private final String detail;
    private final String detailOfPage;

    FrameworkFailure(int status, String type, String detail, String detailOfPage) {
        this.status = status;
        this.type = type;
        this.detail = detail;
        this.detailOfPage = detailOfPage;
    }

    static ProblemResponse of(int status, String path) {
        for (var failure : values()) {
            if (failure.status == status) {
                return failure.response(status, path);
            }
        }
        return (status < 500 ? BAD_REQUEST : INTERNAL_ERROR).response(status, path);
    }

    /** Finds what a page says of a failure of this type, where it is one of these. */
    static Optional<String> findDetailOfPage(URI type) {
        return Stream.of(values())
                .filter(failure -> failure.address().equals(type))
                .map(failure -> failure.detailOfPage)
                .findFirst();
    }

    private URI address() {
        return URI.create("/problems/" + type);
    }

    private ProblemResponse response(int actualStatus, String path) {
        return new ProblemResponse(address(), ProblemResponse.title(type), actualStatus, detail, path, Map.of());
    }
}
