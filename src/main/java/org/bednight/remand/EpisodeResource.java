package org.bednight.remand;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
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
import org.bednight.rest.PartialBody;
import org.bednight.rest.PlainText;
import org.bednight.rest.Preconditions;
import org.bednight.security.Access;
import org.bednight.security.Role;
import org.bednight.security.Scope;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
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

    private static final String RECORDED_TO =
            "Last night for which the records are complete with the file: yesterday at"
                    + " the latest, and no placement starts after it";

    private static final String EXAMPLE_OF_ONE = """
            {"child": "TRY-C001", "offenceGroup": "robbery", "lookedAfterStatus": "became looked after on remand",
             "placements": [
               {"sector": "YOI", "establishment": "Wetherby", "startDate": "2018-04-12", "endDate": "2018-05-03"},
               {"sector": "LASCH", "establishment": "Aldine House", "startDate": "2018-05-03"}]}
            """;

    private static final String EXAMPLE = """
            authority,episode,child,sector,establishment,start_date,end_date,offence_group,looked_after_status
            E08000025,BHM-R0155,BHM-C0155,YOI,Wetherby,2018-05-22,,robbery,became looked after on remand
            """;

    private final Episodes episodes;
    private final Authorities authorities;
    private final DataVersions versions;

    EpisodeResource(Episodes episodes, Authorities authorities, DataVersions versions) {
        this.episodes = episodes;
        this.authorities = authorities;
        this.versions = versions;
    }

    @Access(role = Role.ANALYST, scope = Scope.SEEN)
    @POST
    @Path("remand-episodes")
    @Consumes({FileTypes.CSV, FileTypes.XLSX})
    @Operation(
            operationId = "importAllEpisodes",
            summary = "Imports remand episodes of any authorities from a file, replacing those with the same reference")
    public ImportReport importFileOfSeveral(
            @RequestBody(
                            required = true,
                            description = "The file, as CSV or as a workbook with the same headings",
                            content = {
                                @Content(
                                        mediaType = FileTypes.CSV,
                                        schema = @Schema(type = SchemaType.STRING),
                                        examples =
                                                @ExampleObject(
                                                        name = "An open episode of Birmingham",
                                                        value = EXAMPLE)),
                                @Content(
                                        mediaType = FileTypes.XLSX,
                                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
                            })
                    byte[] file,
            @RestQuery @DefaultValue("false") @Parameter(description = "Only check the file, store nothing")
                    boolean dryRun,
            @RestQuery
                    @DefaultValue("update")
                    @Parameter(description = "replace: also retire the episodes that the file lacks")
                    ImportMode mode,
            @RestQuery @Parameter(description = RECORDED_TO) @Nullable LocalDate recordedTo) {
        var content = ExchangeFile.read(file, FileForm.of(null, file), PlacementFile.HEADINGS);
        return episodes.importFile(content, order(dryRun, mode, recordedTo));
    }

    @Access(role = Role.ANALYST, scope = Scope.NAMED)
    @POST
    @Path("authorities/{code}/remand-episodes")
    @Consumes({FileTypes.CSV, FileTypes.XLSX})
    @Operation(
            operationId = "importEpisodes",
            summary = "Imports an authority's remand episodes from a file, replacing those with the same reference")
    public ImportReport importFile(
            @RestPath @Parameter(example = "E08000025") AuthorityCode code,
            @RequestBody(
                            required = true,
                            description = "The file, as CSV or as a workbook with the same headings",
                            content = {
                                @Content(
                                        mediaType = FileTypes.CSV,
                                        schema = @Schema(type = SchemaType.STRING),
                                        examples =
                                                @ExampleObject(
                                                        name = "An open episode of Birmingham",
                                                        value = EXAMPLE)),
                                @Content(
                                        mediaType = FileTypes.XLSX,
                                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
                            })
                    byte[] file,
            @RestQuery @DefaultValue("false") @Parameter(description = "Only check the file, store nothing")
                    boolean dryRun,
            @RestQuery
                    @DefaultValue("update")
                    @Parameter(description = "replace: also retire the episodes that the file lacks")
                    ImportMode mode,
            @RestQuery @Parameter(description = RECORDED_TO) @Nullable LocalDate recordedTo) {
        authorities.get(code, versions.current());
        var content = ExchangeFile.read(file, FileForm.of(null, file), PlacementFile.HEADINGS);
        return episodes.importFile(code, content, order(dryRun, mode, recordedTo));
    }

    @Access(role = Role.ANALYST, scope = Scope.NAMED)
    @GET
    @Path("authorities/{code}/remand-episodes")
    @Operation(operationId = "listEpisodes", summary = "Lists an authority's episodes, earliest admission first")
    public Page<EpisodeView> list(
            @RestPath @Parameter(example = "E08000025") AuthorityCode code,
            @RestQuery
                    @Parameter(
                            description = "Only children who slept in the secure estate on this night",
                            example = "2018-05-31")
                    @Nullable
                    LocalDate openAt,
            @RestQuery @Parameter(description = "Only episodes with a night in this year") @Nullable
                    FinancialYear financialYear,
            @RestQuery @DefaultValue("1") @Min(1) int page,
            @RestQuery @DefaultValue(Page.DEFAULT_SIZE) @Min(1) @Max(Page.LARGEST) int size) {
        return Page.of(select(code, openAt, financialYear), page, size);
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

    @Access(role = Role.ANALYST, scope = Scope.NAMED)
    @GET
    @Path("authorities/{code}/remand-episodes/{episode}")
    @Operation(
            operationId = "getEpisode",
            summary = "Returns one episode, with the ETag that a change sends back in If-Match")
    public RestResponse<EpisodeView> get(
            @RestPath @Parameter(example = "E08000025") AuthorityCode code,
            @RestPath @Parameter(example = "BHM-R0155") Reference episode) {
        var version = versions.current();
        authorities.get(code, version);
        var key = new EpisodeKey(code, episode);
        var found = episodes.find(code, episode, version).orElseThrow(() -> RemandProblems.unknownEpisode(key));
        return RestResponse.ResponseBuilder.ok(EpisodeView.of(found))
                .tag(episodes.revision(key, version))
                .build();
    }

    @Access(role = Role.ANALYST, scope = Scope.NAMED)
    @PUT
    @Path("authorities/{code}/remand-episodes/{episode}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "putEpisode",
            summary = "Adds one episode, or changes what the body states of the one on record")
    public ImportReport put(
            @RestPath @Parameter(example = "X900") AuthorityCode code,
            @RestPath @Parameter(example = "TRY-R001") Reference episode,
            @BeanParam Preconditions preconditions,
            @NotNull
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(implementation = EpisodeDetails.class),
                                            examples =
                                                    @ExampleObject(name = "A child who moved", value = EXAMPLE_OF_ONE)))
                    PartialBody<EpisodeDetails> details) {
        return episodes.put(new EpisodeKey(code, episode), details, Change.of("put episode"), preconditions);
    }

    @Access(role = Role.ANALYST, scope = Scope.NAMED)
    @DELETE
    @Path("authorities/{code}/remand-episodes/{episode}")
    @Operation(
            operationId = "retireEpisode",
            summary = "Retires an episode with a reason; it stays in the record of earlier dates")
    public ImportReport retire(
            @RestPath @Parameter(example = "X900") AuthorityCode code,
            @RestPath @Parameter(example = "TRY-R001") Reference episode,
            @BeanParam Preconditions preconditions,
            @RestQuery
                    @Parameter(example = "entered by mistake")
                    @NotNull
                    @Size(min = 3, max = 500)
                    @Pattern(regexp = PlainText.VISIBLE, message = PlainText.VISIBLE_MESSAGE)
                    String reason) {
        return episodes.retire(
                new EpisodeKey(code, episode), Change.of("retire episode").withReason(reason), preconditions);
    }

    private static EpisodeImport order(boolean dryRun, ImportMode mode, @Nullable LocalDate recordedTo) {
        return EpisodeImport.of(Change.of("import remand episodes").withRehearsal(dryRun))
                .withMode(mode)
                .withRecordedTo(recordedTo);
    }
}
