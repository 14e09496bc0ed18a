package org.bednight.publication.style;

import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.bednight.authority.Authorities;
import org.bednight.authority.AuthorityCode;
import org.bednight.ledger.Change;
import org.bednight.ledger.DataVersions;
import org.bednight.ledger.ImportReport;
import org.bednight.rest.PartialBody;
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
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Publications")
class HouseStyleResource {

    private static final String THOUSANDS = """
            {"sign": "OVERSPEND_NEGATIVE", "units": "THOUSANDS", "amberFrom": 2, "redFrom": 5, "periodWords": "PERIOD", "sectors": {"LASCH": "Secure children's homes"}}""";

    private static final String LOGO = """
            {"logo": "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAADAAAAAQCAMAAABncAyDAAAAA1BMVEUSQ21Qj0vnAAAAEElEQVR42mNgGAWjYBTAAAADEAAB1y2EYwAAAABJRU5ErkJggg=="}""";

    private final HouseStyles styles;
    private final Authorities authorities;
    private final DataVersions versions;

    HouseStyleResource(HouseStyles styles, Authorities authorities, DataVersions versions) {
        this.styles = styles;
        this.authorities = authorities;
        this.versions = versions;
    }

    @Access(role = Role.VIEWER, scope = Scope.NAMED)
    @GET
    @Path("authorities/{code}/house-style")
    @Operation(
            operationId = "getHouseStyle",
            summary =
                    "Returns an authority's house style for papers, with the ETag that a change sends back in If-Match")
    public RestResponse<HouseStyle> get(@RestPath @Parameter(example = "E08000025") AuthorityCode code) {
        var tagged = styles.tagged(authorities.get(code, versions.current()).code());
        return RestResponse.ResponseBuilder.ok(tagged.value()).tag(tagged.tag()).build();
    }

    @Access(role = Role.PUBLISHER, scope = Scope.NAMED)
    @PUT
    @Path("authorities/{code}/house-style")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "putHouseStyle",
            summary = "Sets what the body states of an authority's house style; earlier publications keep theirs")
    public ImportReport put(
            @RestPath @Parameter(example = "X900") AuthorityCode code,
            @BeanParam Preconditions preconditions,
            @NotNull
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(implementation = HouseStyle.class),
                                            examples = {
                                                @ExampleObject(
                                                        name = "Thousands, an underspend positive, Period 2",
                                                        value = THOUSANDS),
                                                @ExampleObject(name = "A logo", value = LOGO)
                                            }))
                    PartialBody<HouseStyle> style) {
        return styles.put(code, before -> changed(before, style), Change.of(HouseStyles.PUT), preconditions);
    }

    /** The decimals that units have by themselves follow the units. */
    private static HouseStyle changed(Optional<HouseStyle> before, PartialBody<HouseStyle> style) {
        boolean follow = !style.states("decimals")
                && before.filter(HouseStyle::hasDecimalsOfUnits).isPresent();
        return (follow ? style.emptying("decimals") : style).over(before);
    }
}
