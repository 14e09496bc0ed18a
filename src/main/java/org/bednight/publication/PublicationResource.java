package org.bednight.publication;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import org.bednight.rest.Paging;
import org.bednight.rest.Preconditions;
import org.bednight.rest.RetirementReason;
import org.bednight.security.Access;
import org.bednight.security.Role;
import org.bednight.security.Scope;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Publications", description = "Forecasts frozen with what they rest on, and the board papers made of them")
class PublicationResource {

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
    public Publication publishForecast(@RestPath AuthorityCode code, @NotNull Definition definition) {
        return publications.publish(code, definition);
    }

    @Access(role = Role.VIEWER, scope = Scope.NAMED)
    @GET
    @Path("authorities/{code}/publications")
    public Page<Publication> listPublications(
            @RestPath AuthorityCode code,
            @RestQuery @Nullable FinancialYear financialYear,
            @Valid @BeanParam Paging paging) {
        var authority = authorities.get(code, versions.current());
        return paging.of(publications.list(authority.code(), financialYear));
    }

    @Access(role = Role.VIEWER, scope = Scope.NAMED)
    @GET
    @Path("authorities/{code}/publications/latest")
    public Publication latestPublication(
            @RestPath AuthorityCode code, @RestQuery @Nullable FinancialYear financialYear) {
        return publications.get(publications.latest(code, financialYear));
    }

    @Access(role = Role.VIEWER, scope = Scope.NAMED)
    @GET
    @Path("publications/{id}")
    public Publication getPublication(@RestPath PublicationId id) {
        return publications.get(id);
    }

    @Access(role = Role.PUBLISHER, scope = Scope.NAMED)
    @DELETE
    @Path("publications/{id}")
    public Publication withdrawPublication(
            @RestPath PublicationId id,
            @Valid @BeanParam RetirementReason reason,
            @BeanParam Preconditions preconditions) {
        return publications.withdraw(id, reason.text(), preconditions);
    }

    @Access(role = Role.VIEWER, scope = Scope.NAMED)
    @GET
    @Path("publications/{id}/verify")
    public Verification verifyPublication(@RestPath PublicationId id) {
        return verifier.verify(id);
    }

    @Access(role = Role.VIEWER, scope = Scope.NAMED)
    @GET
    @Path("publications/{id}/movement")
    public Movement movement(@RestPath PublicationId id, @RestQuery @Nullable PublicationId against) {
        return publications.movement(id, against);
    }
}
