package org.bednight.estate;

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
import java.time.LocalDate;
import java.util.List;
import org.bednight.exchange.ExchangeFile;
import org.bednight.exchange.FileForm;
import org.bednight.ledger.Change;
import org.bednight.ledger.DataVersions;
import org.bednight.ledger.ImportReport;
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
@Tag(name = "Prices", description = "What a night in each sector costs")
class PriceResource {

    private final Prices prices;
    private final DataVersions versions;

    PriceResource(Prices prices, DataVersions versions) {
        this.prices = prices;
        this.versions = versions;
    }

    @Access(role = Role.VIEWER, scope = Scope.NONE)
    @GET
    @Path("bed-night-prices")
    public Page<BedNightPrice> listPrices(
            @RestQuery @Nullable Sector sector, @RestQuery @Nullable LocalDate on, @Valid @BeanParam Paging paging) {
        return paging.of(select(sector, on));
    }

    private List<BedNightPrice> select(@Nullable Sector sector, @Nullable LocalDate on) {
        return prices.list(versions.current()).rows().stream()
                .filter(price -> sector == null || price.sector() == sector)
                .filter(price -> on == null || price.covers(on))
                .toList();
    }

    @Access(role = Role.ADMIN, scope = Scope.ALL)
    @POST
    @Path("bed-night-prices")
    @Consumes({FileTypes.CSV, FileTypes.XLSX})
    public ImportReport importPrices(byte[] file, @RestQuery @DefaultValue("false") boolean dryRun) {
        var content = ExchangeFile.read(file, FileForm.of(null, file), PriceFile.HEADINGS);
        return prices.importFile(content, Change.of("import prices").withRehearsal(dryRun));
    }

    @Access(role = Role.VIEWER, scope = Scope.NONE)
    @GET
    @Path("bed-night-prices/{sector}/{from}")
    public RestResponse<BedNightPrice> getPrice(@RestPath Sector sector, @RestPath LocalDate from) {
        var tagged = prices.get(new Prices.Key(sector, from), versions.current());
        return RestResponse.ResponseBuilder.ok(tagged.value()).tag(tagged.tag()).build();
    }

    @Access(role = Role.ADMIN, scope = Scope.ALL)
    @PUT
    @Path("bed-night-prices/{sector}/{from}")
    @Consumes(MediaType.APPLICATION_JSON)
    public ImportReport putPrice(
            @RestPath Sector sector,
            @RestPath LocalDate from,
            @BeanParam Preconditions preconditions,
            @NotNull @RequestBody(content = @Content(schema = @Schema(implementation = PriceDetails.class)))
                    PartialBody<PriceDetails> details) {
        return prices.put(
                new Prices.Key(sector, from),
                before -> details.over(before.map(PriceDetails::of)).price(sector, from),
                Change.of("put price"),
                preconditions);
    }

    @Access(role = Role.ADMIN, scope = Scope.ALL)
    @DELETE
    @Path("bed-night-prices/{sector}/{from}")
    public ImportReport retirePrice(
            @RestPath Sector sector,
            @RestPath LocalDate from,
            @BeanParam Preconditions preconditions,
            @Valid @BeanParam RetirementReason reason) {
        return prices.retire(
                new Prices.Key(sector, from), Change.of("retire price").withReason(reason.text()), preconditions);
    }
}
