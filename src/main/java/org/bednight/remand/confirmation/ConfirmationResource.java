package org.bednight.remand.confirmation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.bednight.authority.AuthorityCode;
import org.bednight.ledger.Change;
import org.bednight.ledger.ImportReport;
import org.bednight.remand.episode.Reference;
import org.bednight.rest.Preconditions;
import org.bednight.rest.RetirementReason;
import org.bednight.security.Access;
import org.bednight.security.NamesChild;
import org.bednight.security.Role;
import org.bednight.security.Scope;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/api/v1/authorities/{code}/remand-episodes/{episode}/confirmation")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Remand episodes")
class ConfirmationResource {

    private final Confirmations confirmations;

    ConfirmationResource(Confirmations confirmations) {
        this.confirmations = confirmations;
    }

    @NamesChild
    @Access(role = Role.ANALYST, scope = Scope.NAMED)
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public ImportReport confirmEpisode(
            @RestPath AuthorityCode code,
            @RestPath Reference episode,
            @Valid @NotNull ConfirmationDetails details,
            @BeanParam Preconditions preconditions) {
        return confirmations.confirm(code, episode, details.inCustodyOn(), Change.of("confirm episode"), preconditions);
    }

    @NamesChild
    @Access(role = Role.ANALYST, scope = Scope.NAMED)
    @DELETE
    public ImportReport retireConfirmation(
            @RestPath AuthorityCode code,
            @RestPath Reference episode,
            @Valid @BeanParam RetirementReason reason,
            @BeanParam Preconditions preconditions) {
        return confirmations.retire(
                code, episode, Change.of("retire confirmation").withReason(reason.text()), preconditions);
    }
}
