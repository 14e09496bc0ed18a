package org.bednight.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.bednight.problem.Problem;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** Answers each failure with a problem body. */
class ProblemMapper {

    private static final Logger LOG = Logger.getLogger(ProblemMapper.class);

    @ServerExceptionMapper
    Response toResponse(Problem problem, UriInfo request) {
        return ProblemResponse.of(problem, path(request)).toResponse();
    }

    @ServerExceptionMapper
    Response toResponse(ConstraintViolationException failure, UriInfo request) {
        return toResponse(InvalidRequest.of(failure.getConstraintViolations()), request);
    }

    /** Quarkus hides what a parameter's converter throws in a 404; brings it out again. */
    @ServerExceptionMapper
    Response toResponse(NotFoundException failure, UriInfo request) {
        return toResponse((WebApplicationException) failure, request);
    }

    @ServerExceptionMapper
    Response toResponse(WebApplicationException failure, UriInfo request) {
        var problem = findProblem(failure);
        if (problem != null) {
            return toResponse(problem, request);
        }
        return ProblemResponse.of(failure.getResponse().getStatus(), path(request))
                .toResponse();
    }

    @ServerExceptionMapper
    Response toResponse(JsonProcessingException failure, UriInfo request) {
        var problem = findProblem(failure);
        return toResponse(problem == null ? UnreadableJson.of(failure) : problem, request);
    }

    /** A fault of ours: told without detail, and logged in full. */
    @ServerExceptionMapper
    Response toResponse(Throwable fault, UriInfo request) {
        var problem = findProblem(fault);
        if (problem != null) {
            return toResponse(problem, request);
        }
        LOG.errorf(fault, "Failed to answer %s", path(request));
        return ProblemResponse.of(500, path(request)).toResponse();
    }

    private static @Nullable Problem findProblem(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Problem problem) {
                return problem;
            }
            if (cause instanceof JsonProcessingException json && failure != json) {
                var within = findProblem(json);
                return within == null ? UnreadableJson.of(json) : within;
            }
        }
        return null;
    }

    private static String path(UriInfo request) {
        return request.getRequestUri().getRawPath();
    }
}
