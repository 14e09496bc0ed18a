package org.bednight.publication;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.bednight.authority.Authorities;
import org.bednight.authority.AuthorityCode;
import org.bednight.calendar.FinancialYear;
import org.bednight.ledger.DataVersions;
import org.bednight.publication.frozen.PublicationId;
import org.bednight.publication.movement.Movement;
import org.bednight.rest.Page;
import org.bednight.rest.PlainText;
import org.bednight.rest.Preconditions;
import org.bednight.security.Access;
import org.bednight.security.Role;
import org.bednight.security.Scope;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Publications", description = "Forecasts frozen with what they rest on, and the board papers made of them")
class PublicationResource {

    private static final String EXAMPLE = """
            {"financialYear": "2018-19", "asAt": "2018-05-31", "commentary": [{"line": "YOI", "text": "Most of the rise is in young offender institutions."}], "mitigations": [{"what": "Bail support places", "owner": "Head of Youth Justice", "status": "agreed", "date": "2018-10-01", "amount": 120000.00}], "preparedBy": "Finance business partner", "nextReview": "2018-07-15"}""";

    private static final String WHAT_IFS = """
            {"financialYear": "2018-19", "asAt": "2018-05-31", "scenarios": [{"name": "Prices 6 % up in October", "adjustments": [{"kind": "price", "percent": 6, "from": "2018-10-01"}]}, {"name": "Bail support from September", "adjustments": [{"kind": "diversion", "name": "bail support", "of": "arrivals", "share": 0.2, "from": "2018-09-01", "costPerNight": 95.00, "setUpCost": 20000.00}]}]}""";

    private final Publications publications;
    private final Verifier verifier;
    private final Authorities authorities;
    private final DataVersions versions;

    PublicationResource(Publications publications, Verifier verifier, Authorities authorities, DataVersions versions) {
        this.publications = publications;
        this.verifier = verifier;
        this.authorities = authorities;
        this.versions = versions;
    }

    @Access(role = Role.PUBLISHER, scope = Scope.NAMED)
    @POST
    @Path("authorities/{code}/publications")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "publishForecast",
            summary = "Publishes a forecast: freezes its figures and everything they rest on")
    public Publication publish(
            @RestPath @Parameter(example = "E08000025") AuthorityCode code,
            @NotNull
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(implementation = Definition.class),
                                            examples = {
                                                @ExampleObject(
                                                        name = "Birmingham, two months into 2018/19",
                                                        value = EXAMPLE),
                                                @ExampleObject(name = "With what-ifs", value = WHAT_IFS)
                                            }))
                    Definition definition) {
        return publications.publish(code, definition);
    }

    @Access(role = Role.VIEWER, scope = Scope.NAMED)
    @GET
    @Path("authorities/{code}/publications")
    @Operation(
            operationId = "listPublications",
            summary = "Lists an authority's publications, latest as-at date and version first, withdrawn ones included")
    public Page<Publication> list(
            @RestPath @Parameter(example = "E08000025") AuthorityCode code,
            @RestQuery @Parameter(description = "Only those of this year", example = "2018-19") @Nullable
                    FinancialYear financialYear,
            @RestQuery @DefaultValue("1") @Min(1) int page,
            @RestQuery @DefaultValue(Page.DEFAULT_SIZE) @Min(1) @Max(Page.LARGEST) int size) {
        var authority = authorities.get(code, versions.current());
        return Page.of(publications.list(authority.code(), financialYear), page, size);
    }

    @Access(role = Role.VIEWER, scope = Scope.NAMED)
    @GET
    @Path("authorities/{code}/publications/latest")
    @Operation(
            operationId = "latestPublication",
            summary = "Returns the publication with the latest as-at date, of one date the latest version")
    public Publication latest(
            @RestPath @Parameter(example = "E08000025") AuthorityCode code,
            @RestQuery @Parameter(description = "Only of this year", example = "2018-19") @Nullable
                    FinancialYear financialYear) {
        return publications.get(publications.latest(code, financialYear));
    }

    @Access(role = Role.VIEWER, scope = Scope.NAMED)
    @GET
    @Path("publications/{id}")
    @Operation(
            operationId = "getPublication",
            summary = "Returns a publication's details, and whether it was withdrawn")
    public Publication get(@RestPath @Parameter(example = "E08000025-2018-19-P02-v1") PublicationId id) {
        return publications.get(id);
    }

    @Access(role = Role.PUBLISHER, scope = Scope.NAMED)
    @DELETE
    @Path("publications/{id}")
    @Operation(
            operationId = "withdrawPublication",
            summary = "Withdraws a publication with a reason; it stays on record and can be read")
    public Publication withdraw(
            @RestPath @Parameter(example = "E08000025-2018-19-P02-v1") PublicationId id,
            @RestQuery
                    @Parameter(example = "published by mistake")
                    @NotNull
                    @Size(min = 3, max = 500)
                    @Pattern(regexp = PlainText.VISIBLE, message = PlainText.VISIBLE_MESSAGE)
                    String reason,
            @BeanParam Preconditions preconditions) {
        return publications.withdraw(id, reason, preconditions);
    }

    @Access(role = Role.VIEWER, scope = Scope.NAMED)
    @GET
    @Path("publications/{id}/verify")
    @Operation(
            operationId = "verifyPublication",
            summary = "Verifies a publication: computes it again from the facts of its day, and lists each difference")
    public Verification verify(@RestPath @Parameter(example = "E08000025-2018-19-P02-v1") PublicationId id) {
        return verifier.verify(id);
    }

    @Access(role = Role.VIEWER, scope = Scope.NAMED)
    @GET
    @Path("publications/{id}/movement")
    @Operation(
            operationId = "movement",
            summary = "Splits the change of the variance between two publications of a year, to the penny")
    public Movement movement(
            @RestPath @Parameter(example = "E08000025-2018-19-P02-v1") PublicationId id,
            @RestQuery
                    @Parameter(
                            description =
                                    "The publication that it is compared with; if left out, the last one of an earlier as-at date",
                            example = "E08000025-2018-19-P02-v1")
                    @Nullable
                    PublicationId against) {
        return publications.movement(id, against);
    }
}
