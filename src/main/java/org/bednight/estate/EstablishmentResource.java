package org.bednight.estate;

import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.bednight.exchange.ExchangeFile;
import org.bednight.exchange.FileForm;
import org.bednight.ledger.Change;
import org.bednight.ledger.DataVersions;
import org.bednight.ledger.ImportReport;
import org.bednight.rest.FileTypes;
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

@Path("/api/v1/establishments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Establishments", description = "Which site a URN or a postcode means in files of case systems")
class EstablishmentResource {

    private final Establishments establishments;
    private final DataVersions versions;

    EstablishmentResource(Establishments establishments, DataVersions versions) {
        this.establishments = establishments;
        this.versions = versions;
    }

    @Access(role = Role.VIEWER, scope = Scope.NONE)
    @GET
    public Page<Establishment> listEstablishments(@Valid @BeanParam Paging paging) {
        return paging.of(establishments.list(versions.current()).rows());
    }

    @Access(role = Role.ADMIN, scope = Scope.ALL)
    @POST
    @Consumes({FileTypes.CSV, FileTypes.XLSX})
    public ImportReport importEstablishments(byte[] file, @RestQuery @DefaultValue("false") boolean dryRun) {
        var content = ExchangeFile.read(file, FileForm.of(null, file), EstablishmentFile.HEADINGS);
        return establishments.importFile(
                content, Change.of("import establishments").withRehearsal(dryRun));
    }

    @Access(role = Role.ADMIN, scope = Scope.ALL)
    @DELETE
    @Path("{name}")
    public ImportReport retireEstablishment(
            @RestPath String name, @Valid @BeanParam RetirementReason reason, @BeanParam Preconditions preconditions) {
        return establishments.retire(name, Change.of("retire establishment").withReason(reason.text()), preconditions);
    }
}
