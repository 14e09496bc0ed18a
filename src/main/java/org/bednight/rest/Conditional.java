package org.bednight.rest;

import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.lang.annotation.Annotation;
import java.util.Set;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Checks the preconditions of what is read: answers 304 where the caller holds the answer already. */
@Singleton
public class Conditional {

    private static final String REVALIDATE = "no-cache, private";

    private static final Set<String> READING = Set.of("GET", "HEAD");

    private final String softwareVersion;
    private final HttpHeaders headers;

    Conditional(@ConfigProperty(name = "quarkus.application.version") String softwareVersion, HttpHeaders headers) {
        this.softwareVersion = softwareVersion;
        this.headers = headers;
    }

    /**
     * Answers with what {@code answer} computes; where the caller holds it already, does not compute it.
     *
     * @param identity a text that is the same only for the same answer by the same software
     */
    public Response answer(Request request, String identity, Supplier<?> answer) {
        var tag = ContentTag.of(identity + " " + softwareVersion);
        boolean reading = READING.contains(request.getMethod());
        var preconditions = Preconditions.of(headers);
        if (reading && !preconditions.meetsIfMatch(tag)) {
            throw RecordProblems.outdatedAnswer(tag);
        }
        boolean unchanged = reading && !preconditions.meetsIfNoneMatch(tag);
        var response = unchanged ? Response.notModified() : Response.ok(answer.get());
        return response.tag(new EntityTag(tag))
                .header(HttpHeaders.CACHE_CONTROL, REVALIDATE)
                .build();
    }

    /** Does the same for each answer that has an ETag, however it came about. */
    @ServerResponseFilter
    void check(ContainerRequestContext request, ContainerResponseContext response) {
        var tag = response.getEntityTag();
        if (tag == null || response.getStatus() != 200 || !READING.contains(request.getMethod())) {
            return;
        }
        var preconditions = Preconditions.of(headers);
        if (!preconditions.meetsIfMatch(tag.getValue())) {
            var problem = ProblemResponse.of(
                    RecordProblems.outdatedAnswer(tag.getValue()),
                    request.getUriInfo().getRequestUri().getRawPath());
            response.setStatus(problem.status());
            response.setEntity(problem, new Annotation[0], ProblemResponse.MEDIA);
        } else if (!preconditions.meetsIfNoneMatch(tag.getValue())) {
            response.setStatus(304);
            response.setEntity(null);
        }
    }
}
