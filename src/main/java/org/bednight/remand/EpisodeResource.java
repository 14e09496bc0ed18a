package org.bednight.remand;

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
import org.bednight.audit.Audited;
import org.bednight.authority.Authorities;
import org.bednight.authority.AuthorityCode;
import org.bednight.calendar.FinancialYear;
import org.bednight.exchange.ExchangeFile;
import org.bednight.exchange.FileForm;
import org.bednight.ledger.Change;
import org.bednight.ledger.DataVersions;
import org.bednight.ledger.ImportReport;
import org.bednight.remand.SubmittedPlacement.EpisodeKey;
import org.bednight.remand.episode.Reference;
import org.bednight.rest.FileTypes;
import org.bednight.rest.Page;
import org.bednight.rest.Paging;
import org.bednight.rest.PartialBody;
import org.bednight.rest.Preconditions;
import org.bednight.rest.RetirementReason;
import org.bednight.security.Access;
import org.bednight.security.NamesChild;
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
@Tag(name = "Remand episodes", description = "Who was in the secure estate on remand, where, from when to when")
class EpisodeResource {

    private final Episodes episodes;
    private final Authorities authorities;
    private final DataVersions versions;

    EpisodeResource(Episodes episodes, Authorities authorities, DataVersions versions) {
        this.episodes = episodes;
        this.authorities = authorities;
        this.versions = versions;
    }

    @NamesChild
    @Access(role = Role.ANALYST, scope = Scope.SEEN)
    @POST
    @Path("remand-episodes")
    @Consumes({FileTypes.CSV, FileTypes.XLSX})
    public ImportReport importAllEpisodes(
            byte[] file,
            @RestQuery @DefaultValue("false") boolean dryRun,
            @RestQuery @DefaultValue("update") ImportMode mode,
            @RestQuery @Nullable LocalDate recordedTo) {
        var content = ExchangeFile.read(file, FileForm.of(null, file), PlacementFile.HEADINGS);
        return episodes.importFile(content, order(dryRun, mode, recordedTo));
    }

    @NamesChild
    @Access(role = Role.ANALYST, scope = Scope.NAMED)
    @POST
    @Path("authorities/{code}/remand-episodes")
    @Consumes({FileTypes.CSV, FileTypes.XLSX})
    public ImportReport importEpisodes(
            @RestPath AuthorityCode code,
            byte[] file,
            @RestQuery @DefaultValue("false") boolean dryRun,
            @RestQuery @DefaultValue("update") ImportMode mode,
            @RestQuery @Nullable LocalDate recordedTo) {
        authorities.get(code, versions.current());
        var content = ExchangeFile.read(file, FileForm.of(null, file), PlacementFile.HEADINGS);
        return episodes.importFile(code, content, order(dryRun, mode, recordedTo));
    }

    @Audited("list remand episodes")
    @Access(role = Role.ANALYST, scope = Scope.NAMED)
    @GET
    @Path("authorities/{code}/remand-episodes")
    public Page<EpisodeView> listEpisodes(
            @RestPath AuthorityCode code,
            @RestQuery @Nullable LocalDate openAt,
            @RestQuery @Nullable FinancialYear financialYear,
            @Valid @BeanParam Paging paging) {
        return paging.of(select(code, openAt, financialYear));
    }

    private List<EpisodeView> select(
            AuthorityCode code, @Nullable LocalDate openAt, @Nullable FinancialYear financialYear) {
        var version = versions.current();
        authorities.get(code, version);
        return episodes.history(code, version).episodes().stream()
                .filter(episode -> openAt == null || episode.openAt(openAt))
                .filter(episode -> financialYear == null || episode.sleptIn(financialYear.nights()))
                .map(EpisodeView::of)
                .toList();
    }

    @Audited("read remand episode")
    @Access(role = Role.ANALYST, scope = Scope.NAMED)
    @GET
    @Path("authorities/{code}/remand-episodes/{episode}")
    public RestResponse<EpisodeView> getEpisode(@RestPath AuthorityCode code, @RestPath Reference episode) {
        var version = versions.current();
        authorities.get(code, version);
        var key = new EpisodeKey(code, episode);
        var found = episodes.find(code, episode, version).orElseThrow(() -> RemandProblems.unknownEpisode(key));
        return RestResponse.ResponseBuilder.ok(EpisodeView.of(found))
                .tag(episodes.revision(key, version))
                .build();
    }

    @NamesChild
    @Access(role = Role.ANALYST, scope = Scope.NAMED)
    @PUT
    @Path("authorities/{code}/remand-episodes/{episode}")
    @Consumes(MediaType.APPLICATION_JSON)
    public ImportReport putEpisode(
            @RestPath AuthorityCode code,
            @RestPath Reference episode,
            @BeanParam Preconditions preconditions,
            @NotNull @RequestBody(content = @Content(schema = @Schema(implementation = EpisodeDetails.class)))
                    PartialBody<EpisodeDetails> details) {
        return episodes.put(new EpisodeKey(code, episode), details, Change.of("put episode"), preconditions);
    }

    @NamesChild
    @Access(role = Role.ANALYST, scope = Scope.NAMED)
    @DELETE
    @Path("authorities/{code}/remand-episodes/{episode}")
    public ImportReport retireEpisode(
            @RestPath AuthorityCode code,
            @RestPath Reference episode,
            @BeanParam Preconditions preconditions,
            @Valid @BeanParam RetirementReason reason) {
        return episodes.retire(
                new EpisodeKey(code, episode), Change.of("retire episode").withReason(reason.text()), preconditions);
    }

    private static EpisodeImport order(boolean dryRun, ImportMode mode, @Nullable LocalDate recordedTo) {
        return EpisodeImport.of(Change.of("import remand episodes").withRehearsal(dryRun))
                .withMode(mode)
                .withRecordedTo(recordedTo);
    }
}
