package org.bednight.funding;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import org.bednight.authority.Authorities;
import org.bednight.authority.AuthorityCode;
import org.bednight.calendar.FinancialYear;
import org.bednight.calendar.London;
import org.bednight.exchange.ExchangeFile;
import org.bednight.exchange.FileForm;
import org.bednight.ledger.Change;
import org.bednight.ledger.DataVersions;
import org.bednight.ledger.ImportReport;
import org.bednight.rest.FileTypes;
import org.bednight.rest.PartialBody;
import org.bednight.rest.Preconditions;
import org.bednight.rest.RetirementReason;
import org.bednight.security.Access;
import org.bednight.security.Role;
import org.bednight.security.Scope;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Allocations", description = "What funders give for a year: the budget")
class AllocationResource {

    private final Allocations allocations;
    private final Authorities authorities;
    private final DataVersions versions;
    private final Clock clock;

    AllocationResource(Allocations allocations, Authorities authorities, DataVersions versions, Clock clock) {
        this.allocations = allocations;
        this.authorities = authorities;
        this.versions = versions;
        this.clock = clock;
    }

    @Access(role = Role.VIEWER, scope = Scope.NAMED)
    @GET
    @Path("authorities/{code}/allocations")
    public FundingTable listAllocations(
            @RestPath AuthorityCode code,
            @RestQuery @NotNull FinancialYear financialYear,
            @RestQuery @Nullable LocalDate asAt) {
        var version = versions.current();
        authorities.get(code, version);
        var day = asAt == null ? London.today(clock) : asAt;
        return FundingTable.of(code, financialYear, day, allocations.list(code, version));
    }

    @Access(role = Role.ANALYST, scope = Scope.NAMED)
    @POST
    @Path("authorities/{code}/allocations")
    @Consumes({FileTypes.CSV, FileTypes.XLSX})
    public ImportReport importAllocations(
            @RestPath AuthorityCode code, byte[] file, @RestQuery @DefaultValue("false") boolean dryRun) {
        var content = ExchangeFile.read(file, FileForm.of(null, file), AllocationFile.HEADINGS);
        return allocations.importFile(
                code, content, Change.of("import allocations").withRehearsal(dryRun));
    }

    @Access(role = Role.ANALYST, scope = Scope.SEEN)
    @POST
    @Path("allocations")
    @Consumes({FileTypes.CSV, FileTypes.XLSX})
    public ImportReport importAllAllocations(byte[] file, @RestQuery @DefaultValue("false") boolean dryRun) {
        var content = ExchangeFile.read(file, FileForm.of(null, file), AllocationFile.HEADINGS);
        return allocations.importFile(content, Change.of("import allocations").withRehearsal(dryRun));
    }

    @Access(role = Role.VIEWER, scope = Scope.NAMED)
    @GET
    @Path("authorities/{code}/allocations/{financialYear}/{funder}")
    public RestResponse<AllocationDetails> getAllocation(
            @RestPath AuthorityCode code,
            @RestPath FinancialYear financialYear,
            @RestPath String funder,
            @RestQuery @Nullable LocalDate knownFrom) {
        var key = new Allocation.Key(code, financialYear, funder, knownFrom);
        var tagged = allocations.get(key, funder, versions.current());
        return RestResponse.ResponseBuilder.ok(AllocationDetails.of(tagged.value()))
                .tag(tagged.tag())
                .build();
    }

    @Access(role = Role.ANALYST, scope = Scope.NAMED)
    @PUT
    @Path("authorities/{code}/allocations/{financialYear}/{funder}")
    @Consumes(MediaType.APPLICATION_JSON)
    public ImportReport putAllocation(
            @RestPath AuthorityCode code,
            @RestPath FinancialYear financialYear,
            @RestPath String funder,
            @BeanParam Preconditions preconditions,
            @NotNull @RequestBody(content = @Content(schema = @Schema(implementation = AllocationDetails.class)))
                    PartialBody<AllocationDetails> details) {
        return allocations.put(
                new AllocationSubmission(code, financialYear, funder, details),
                Change.of("put allocation"),
                preconditions);
    }

    @Access(role = Role.ANALYST, scope = Scope.NAMED)
    @DELETE
    @Path("authorities/{code}/allocations/{financialYear}/{funder}")
    public ImportReport retireAllocation(
            @RestPath AuthorityCode code,
            @RestPath FinancialYear financialYear,
            @RestPath String funder,
            @RestQuery @Nullable LocalDate knownFrom,
            @BeanParam Preconditions preconditions,
            @Valid @BeanParam RetirementReason reason) {
        var key = new Allocation.Key(code, financialYear, funder, knownFrom);
        return allocations.retire(key, funder, Change.of("retire allocation").withReason(reason.text()), preconditions);
    }
}
