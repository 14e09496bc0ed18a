package org.bednight.publication.export;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.bednight.audit.Audited;
import org.bednight.authority.AuthorityCode;
import org.bednight.calendar.FinancialYear;
import org.bednight.publication.FrozenDocument;
import org.bednight.publication.Publications;
import org.bednight.publication.chart.Raster;
import org.bednight.publication.disclosure.Withheld;
import org.bednight.publication.frozen.PublicationId;
import org.bednight.publication.paper.ChartKind;
import org.bednight.security.Access;
import org.bednight.security.Role;
import org.bednight.security.Scope;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/api/v1")
@Produces(MediaType.WILDCARD)
@Tag(name = "Publications")
class ExportResource {

    private final Exports exports;
    private final Publications publications;

    ExportResource(Exports exports, Publications publications) {
        this.exports = exports;
        this.publications = publications;
    }

    @Audited("export publication")
    @Access(role = Role.VIEWER, scope = Scope.NAMED)
    @GET
    @Path("publications/{id}.{extension}")
    @APIResponse(
            responseCode = "200",
            description = "The publication in the form asked for",
            content = @Content(schema = @Schema(anyOf = {FrozenDocument.class, PublicCopy.class})))
    public Response exportPublication(
            @RestPath PublicationId id,
            @RestPath ExportForm extension,
            @RestQuery @DefaultValue("internal") Audience audience) {
        return file(id, extension, audience);
    }

    @Audited("export publication")
    @Access(role = Role.VIEWER, scope = Scope.NAMED)
    @GET
    @Path("authorities/{code}/publications/latest.{extension}")
    @APIResponse(
            responseCode = "200",
            description = "The publication in the form asked for",
            content = @Content(schema = @Schema(anyOf = {FrozenDocument.class, PublicCopy.class})))
    public Response exportLatestPublication(
            @RestPath AuthorityCode code,
            @RestPath ExportForm extension,
            @RestQuery @Nullable FinancialYear financialYear,
            @RestQuery @DefaultValue("internal") Audience audience) {
        return file(publications.latest(code, financialYear), extension, audience);
    }

    @Access(role = Role.VIEWER, scope = Scope.NAMED)
    @GET
    @Path("publications/{id}/charts/{chart}.svg")
    @APIResponseSchema(value = String.class, responseDescription = "The chart")
    public Response drawChart(
            @RestPath PublicationId id,
            @RestPath ChartKind chart,
            @RestQuery @DefaultValue("internal") Audience audience) {
        var drawn = exports.chart(id, chart, audience);
        return Response.ok(drawn.svg(), "image/svg+xml").build();
    }

    @Access(role = Role.VIEWER, scope = Scope.NAMED)
    @GET
    @Path("publications/{id}/charts/{chart}.png")
    @APIResponseSchema(value = String.class, responseDescription = "The chart")
    public Response drawChartAsPng(
            @RestPath PublicationId id,
            @RestPath ChartKind chart,
            @RestQuery @DefaultValue("internal") Audience audience) {
        return Response.ok(Raster.png(exports.chart(id, chart, audience)), "image/png")
                .build();
    }

    @Access(role = Role.VIEWER, scope = Scope.NAMED)
    @GET
    @Path("publications/{id}/disclosure")
    @Produces(MediaType.APPLICATION_JSON)
    public List<Withheld> listWithheld(@RestPath PublicationId id) {
        return exports.withheld(id);
    }

    private Response file(PublicationId id, ExportForm form, Audience audience) {
        return Response.ok(exports.export(id, form, audience), form.mediaType())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "%s; filename=\"%s-%s.%s\"".formatted(form.disposition(), id, audience, form))
                .build();
    }
}
