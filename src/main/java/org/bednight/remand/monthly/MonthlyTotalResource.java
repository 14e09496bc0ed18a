package org.bednight.remand.monthly;

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
import java.time.YearMonth;
import java.util.List;
import org.bednight.authority.Authorities;
import org.bednight.authority.AuthorityCode;
import org.bednight.calendar.FinancialYear;
import org.bednight.estate.Sector;
import org.bednight.exchange.ExchangeFile;
import org.bednight.exchange.FileForm;
import org.bednight.ledger.Change;
import org.bednight.ledger.DataVersions;
import org.bednight.ledger.ImportReport;
import org.bednight.ledger.KnownAt;
import org.bednight.rest.FileTypes;
import org.bednight.rest.Page;
import org.bednight.rest.Paging;
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
@Tag(
        name = "Monthly bed nights",
        description = "Nights a month, of an authority that has no records of single children")
class MonthlyTotalResource {

    private final MonthlyTotals totals;
    private final Authorities authorities;
    private final DataVersions versions;

    MonthlyTotalResource(MonthlyTotals totals, Authorities authorities, DataVersions versions) {
        this.totals = totals;
        this.authorities = authorities;
        this.versions = versions;
    }

    @Access(role = Role.VIEWER, scope = Scope.NAMED)
    @GET
    @Path("authorities/{code}/monthly-bed-nights")
    public Page<MonthlyTotal> listMonthlyBedNights(
            @RestPath AuthorityCode code,
            @RestQuery @Nullable FinancialYear financialYear,
            @RestQuery @Nullable KnownAt knownAt,
            @Valid @BeanParam Paging paging) {
        return paging.of(select(code, financialYear, knownAt));
    }

    private List<MonthlyTotal> select(AuthorityCode code, @Nullable FinancialYear year, @Nullable KnownAt knownAt) {
        var version = versions.at(knownAt);
        authorities.get(code, version);
        return totals.record(code, version).totals().stream()
                .filter(total ->
                        year == null || year.nights().contains(total.month().atDay(1)))
                .toList();
    }

    @Access(role = Role.ANALYST, scope = Scope.NAMED)
    @POST
    @Path("authorities/{code}/monthly-bed-nights")
    @Consumes({FileTypes.CSV, FileTypes.XLSX})
    public ImportReport importMonthlyBedNights(
            @RestPath AuthorityCode code, byte[] file, @RestQuery @DefaultValue("false") boolean dryRun) {
        var content = ExchangeFile.read(file, FileForm.of(null, file), MonthlyTotals.HEADINGS);
        return totals.importFile(
                code, content, Change.of("import monthly bed nights").withRehearsal(dryRun));
    }

    @Access(role = Role.ANALYST, scope = Scope.SEEN)
    @POST
    @Path("monthly-bed-nights")
    @Consumes({FileTypes.CSV, FileTypes.XLSX})
    public ImportReport importAllMonthlyBedNights(byte[] file, @RestQuery @DefaultValue("false") boolean dryRun) {
        var content = ExchangeFile.read(file, FileForm.of(null, file), MonthlyTotals.HEADINGS);
        return totals.importFile(content, Change.of("import monthly bed nights").withRehearsal(dryRun));
    }

    @Access(role = Role.VIEWER, scope = Scope.NAMED)
    @GET
    @Path("authorities/{code}/monthly-bed-nights/{month}/{sector}")
    public RestResponse<MonthlyTotalDetails> getMonthlyBedNights(
            @RestPath AuthorityCode code, @RestPath YearMonth month, @RestPath Sector sector) {
        var tagged = totals.get(new MonthlyTotal.Key(code, month, sector), versions.current());
        return RestResponse.ResponseBuilder.ok(MonthlyTotalDetails.of(tagged.value()))
                .tag(tagged.tag())
                .build();
    }

    @Access(role = Role.ANALYST, scope = Scope.NAMED)
    @PUT
    @Path("authorities/{code}/monthly-bed-nights/{month}/{sector}")
    @Consumes(MediaType.APPLICATION_JSON)
    public ImportReport putMonthlyBedNights(
            @RestPath AuthorityCode code,
            @RestPath YearMonth month,
            @RestPath Sector sector,
            @BeanParam Preconditions preconditions,
            @NotNull @RequestBody(content = @Content(schema = @Schema(implementation = MonthlyTotalDetails.class)))
                    PartialBody<MonthlyTotalDetails> details) {
        return totals.put(
                new MonthlyTotal.Key(code, month, sector), details, Change.of("put monthly bed nights"), preconditions);
    }

    @Access(role = Role.ANALYST, scope = Scope.NAMED)
    @DELETE
    @Path("authorities/{code}/monthly-bed-nights/{month}/{sector}")
    public ImportReport retireMonthlyBedNights(
            @RestPath AuthorityCode code,
            @RestPath YearMonth month,
            @RestPath Sector sector,
            @BeanParam Preconditions preconditions,
            @Valid @BeanParam RetirementReason reason) {
        var key = new MonthlyTotal.Key(code, month, sector);
        return totals.retire(key, Change.of("retire monthly bed nights").withReason(reason.text()), preconditions);
    }
}
