package org.bednight.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.bednight.problem.Problem;
import org.bednight.supervision.ProcessEnd;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;
import org.jspecify.annotations.Nullable;

/**
 * Answers each failure with a problem body, and logs of it the operation and the problem's name: neither the address
 * nor a value, since they may be about a child.
 */
class ProblemMapper {

    private static final Logger LOG = Logger.getLogger(ProblemMapper.class);

    private final AllowedMethods methods;

    ProblemMapper(AllowedMethods methods) {
        this.methods = methods;
    }

    @ServerExceptionMapper
    Response toResponse(Problem problem, UriInfo request, @Nullable SimpleResourceInfo operation) {
        return answer(ProblemResponse.of(problem, path(request)), operation);
    }

    @ServerExceptionMapper
    Response toResponse(ConstraintViolationException failure, UriInfo request, @Nullable SimpleResourceInfo operation) {
        return toResponse(InvalidRequest.of(failure.getConstraintViolations()), request, operation);
    }

    /** Quarkus hides what a parameter's converter throws in a 404; brings it out again. */
    @ServerExceptionMapper
    Response toResponse(NotFoundException failure, UriInfo request, @Nullable SimpleResourceInfo operation) {
        return toResponse((WebApplicationException) failure, request, operation);
    }

    @ServerExceptionMapper
    Response toResponse(NotAllowedException failure, UriInfo request, @Nullable SimpleResourceInfo operation) {
        var allowed = methods.of(request.getPath());
        var response = toResponse((WebApplicationException) failure, request, operation);
        return Response.fromResponse(response)
                .header(HttpHeaders.ALLOW, String.join(", ", allowed))
                .build();
    }

    @ServerExceptionMapper
    Response toResponse(WebApplicationException failure, UriInfo request, @Nullable SimpleResourceInfo operation) {
        var problem = findProblem(failure);
        if (problem != null) {
            return toResponse(problem, request, operation);
        }
        return answer(ProblemResponse.of(failure.getResponse().getStatus(), path(request)), operation);
    }

    @ServerExceptionMapper
    Response toResponse(JsonProcessingException failure, UriInfo request, @Nullable SimpleResourceInfo operation) {
        return toResponse(UnreadableJson.of(failure), request, operation);
    }

    /** Quarkus has an answer of its own for these, which is no problem body. */
    @ServerExceptionMapper
    Response toResponse(MismatchedInputException failure, UriInfo request, @Nullable SimpleResourceInfo operation) {
        return toResponse((JsonProcessingException) failure, request, operation);
    }

    /** A fault of ours: answered without detail, and logged with its trace. */
    @ServerExceptionMapper
    Response toResponse(Throwable fault, UriInfo request, @Nullable SimpleResourceInfo operation) {
        ProcessEnd.ifOutOfMemory(fault);
        var problem = findProblem(fault);
        if (problem != null) {
            return toResponse(problem, request, operation);
        }
        var unreadable = UnreadableParts.find(fault);
        if (unreadable != null) {
            return toResponse(unreadable, request, operation);
        }
        var unavailable = DatabaseUnavailable.find(fault);
        if (unavailable != null) {
            LOG.warnf("Failed to answer %s: %s", name(operation), FaultTrace.of(fault));
            return toResponse(unavailable, request, operation);
        }
        LOG.errorf(FaultTrace.of(fault), "Failed to answer %s", name(operation));
        return ProblemResponse.of(500, path(request)).toResponse();
    }

    private static Response answer(ProblemResponse problem, @Nullable SimpleResourceInfo operation) {
        LOG.infof("%s answered %d, %s", name(operation), problem.status(), problem.title());
        return problem.toResponse();
    }

    private static @Nullable Problem findProblem(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Problem problem) {
                return problem;
            }
            if (cause instanceof JsonProcessingException json) {
                return UnreadableJson.of(json);
            }
        }
        return null;
    }

    private static String name(@Nullable SimpleResourceInfo operation) {
        return operation == null || operation.getResourceClass() == null
                ? "A request"
                : operation.getResourceClass().getSimpleName() + "." + operation.getMethodName();
    }

    private static String path(UriInfo request) {
        return request.getRequestUri().getRawPath();
    }
}
