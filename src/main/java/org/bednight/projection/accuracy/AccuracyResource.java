package org.bednight.projection.accuracy;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.bednight.authority.Authorities;
import org.bednight.authority.AuthorityCode;
import org.bednight.ledger.DataVersions;
import org.bednight.ledger.KnownAt;
import org.bednight.rest.Conditional;
import org.bednight.rest.FileTypes;
import org.bednight.security.Access;
import org.bednight.security.Role;
import org.bednight.security.Scope;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Accuracy", description = "How far forecasts would have missed, and how far they did")
class AccuracyResource {

    private final Authorities authorities;
    private final AccuracyReports reports;
    private final PooledAccuracy pooledAccuracy;
    private final DataVersions versions;
    private final Conditional conditional;

    AccuracyResource(
            Authorities authorities,
            AccuracyReports reports,
            PooledAccuracy pooledAccuracy,
            DataVersions versions,
            Conditional conditional) {
        this.authorities = authorities;
        this.reports = reports;
        this.pooledAccuracy = pooledAccuracy;
        this.versions = versions;
        this.conditional = conditional;
    }

    @Access(role = Role.VIEWER, scope = Scope.NAMED)
    @GET
    @Path("authorities/{code}/accuracy")
    @APIResponseSchema(value = AccuracyReport.class, responseDescription = "The errors of each model")
    public Response accuracy(@RestPath AuthorityCode code, @RestQuery @Nullable KnownAt knownAt, Request request) {
        var version = versions.at(knownAt);
        var authority = authorities.get(code, version);
        return conditional.answer(
                request, "accuracy %s %s".formatted(code, version), () -> reports.of(authority, version));
    }

    @Access(role = Role.VIEWER, scope = Scope.NAMED)
    @GET
    @Path("authorities/{code}/accuracy.csv")
    @Produces(FileTypes.CSV)
    @APIResponseSchema(value = String.class, responseDescription = "The errors of each model by months elapsed")
    public Response accuracyCsv(@RestPath AuthorityCode code, @RestQuery @Nullable KnownAt knownAt, Request request) {
        var version = versions.at(knownAt);
        var authority = authorities.get(code, version);
        return conditional.answer(
                request,
                "accuracy.csv %s %s".formatted(code, version),
                () -> AccuracyCsv.of(reports.of(authority, version)));
    }

    @Access(role = Role.VIEWER, scope = Scope.ALL)
    @GET
    @Path("accuracy")
    @APIResponseSchema(value = AccuracyReport.class, responseDescription = "The pooled errors of each model")
    public Response pooledAccuracy(@RestQuery @Nullable KnownAt knownAt, Request request) {
        var answer = pooled(knownAt);
        return conditional.answer(
                request, "accuracy %s".formatted(answer.identity()), () -> AccuracyReportBuilder.ofAll(answer));
    }

    @Access(role = Role.VIEWER, scope = Scope.ALL)
    @GET
    @Path("accuracy.csv")
    @Produces(FileTypes.CSV)
    @APIResponseSchema(value = String.class, responseDescription = "The pooled errors of each model by months elapsed")
    public Response pooledAccuracyCsv(@RestQuery @Nullable KnownAt knownAt, Request request) {
        var answer = pooled(knownAt);
        return conditional.answer(
                request,
                "accuracy.csv %s".formatted(answer.identity()),
                () -> AccuracyCsv.of(AccuracyReportBuilder.ofAll(answer)));
    }

    private PooledAccuracy.Answer pooled(@Nullable KnownAt knownAt) {
        return knownAt == null ? pooledAccuracy.latest() : pooledAccuracy.computeNow(versions.at(knownAt));
    }
}
