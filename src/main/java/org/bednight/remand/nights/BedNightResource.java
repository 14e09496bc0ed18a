package org.bednight.remand.nights;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import org.bednight.authority.Authorities;
import org.bednight.authority.AuthorityCode;
import org.bednight.authority.ReportingDates;
import org.bednight.calendar.FinancialYear;
import org.bednight.ledger.DataVersions;
import org.bednight.ledger.KnownAt;
import org.bednight.rest.FileTypes;
import org.bednight.security.Access;
import org.bednight.security.Role;
import org.bednight.security.Scope;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Bed nights", description = "The nights that children on remand have slept in the secure estate")
class BedNightResource {

    private final BedNightReport report;
    private final Authorities authorities;
    private final DataVersions versions;
    private final Clock clock;

    BedNightResource(BedNightReport report, Authorities authorities, DataVersions versions, Clock clock) {
        this.report = report;
        this.authorities = authorities;
        this.versions = versions;
        this.clock = clock;
    }

    @Access(role = Role.VIEWER, scope = Scope.NAMED)
    @GET
    @Path("authorities/{code}/bed-nights")
    public BedNights countBedNights(
            @RestPath AuthorityCode code,
            @RestQuery @Nullable FinancialYear financialYear,
            @RestQuery @Nullable LocalDate asAt,
            @RestQuery @Nullable KnownAt knownAt) {
        var version = versions.at(knownAt);
        var authority = authorities.get(code, version);
        return report.of(authority, ReportingDates.resolve(financialYear, asAt, authority, clock), version);
    }

    @Access(role = Role.VIEWER, scope = Scope.NAMED)
    @GET
    @Path("authorities/{code}/bed-nights.csv")
    @Produces(FileTypes.CSV)
    public String countBedNightsCsv(
            @RestPath AuthorityCode code,
            @RestQuery @Nullable FinancialYear financialYear,
            @RestQuery @Nullable LocalDate asAt,
            @RestQuery @Nullable KnownAt knownAt) {
        return BedNightCsv.of(countBedNights(code, financialYear, asAt, knownAt));
    }
}
