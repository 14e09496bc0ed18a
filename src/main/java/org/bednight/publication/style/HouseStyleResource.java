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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Publications")
class HouseStyleResource {

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
    public RestResponse<HouseStyle> getHouseStyle(@RestPath AuthorityCode code) {
        var tagged = styles.tagged(authorities.get(code, versions.current()).code());
        return RestResponse.ResponseBuilder.ok(tagged.value()).tag(tagged.tag()).build();
    }

    @Access(role = Role.PUBLISHER, scope = Scope.NAMED)
    @PUT
    @Path("authorities/{code}/house-style")
    @Consumes(MediaType.APPLICATION_JSON)
    public ImportReport putHouseStyle(
            @RestPath AuthorityCode code,
            @BeanParam Preconditions preconditions,
            @NotNull @RequestBody(content = @Content(schema = @Schema(implementation = HouseStyle.class)))
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
