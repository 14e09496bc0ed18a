package org.bednight.web.episodes;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.bednight.audit.Audited;
import org.bednight.authority.Authorities;
import org.bednight.authority.AuthorityCode;
import org.bednight.exchange.ExchangeFile;
import org.bednight.ledger.Change;
import org.bednight.ledger.DataVersion;
import org.bednight.ledger.DataVersions;
import org.bednight.problem.Problem;
import org.bednight.remand.EpisodeImport;
import org.bednight.remand.Episodes;
import org.bednight.remand.episode.Episode;
import org.bednight.remand.episode.Reference;
import org.bednight.security.Access;
import org.bednight.security.NamesChild;
import org.bednight.security.Role;
import org.bednight.security.Scope;
import org.bednight.web.form.Edits;
import org.bednight.web.form.FormAnswers;
import org.bednight.web.form.FormFields;
import org.bednight.web.form.FormProblems;
import org.bednight.web.form.FormView.Choice;
import org.bednight.web.form.Receipts;
import org.bednight.web.form.Refusal;
import org.bednight.web.form.StateTag;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Lists the episodes of an authority, and adds or corrects one of them. */
@Path("/data/episodes")
@Produces(MediaType.TEXT_HTML)
class EpisodePage {

    private final Episodes episodes;
    private final Authorities authorities;
    private final Edits edits;
    private final Receipts receipts;
    private final DataVersions versions;

    EpisodePage(Episodes episodes, Authorities authorities, Edits edits, Receipts receipts, DataVersions versions) {
        this.episodes = episodes;
        this.authorities = authorities;
        this.edits = edits;
        this.receipts = receipts;
        this.versions = versions;
    }

    @CheckedTemplate
    static class Templates {

        static native TemplateInstance list(EpisodeList view);

        private Templates() {}
    }

    @Audited("list remand episodes")
    @Access(role = Role.ANALYST, scope = Scope.SEEN)
    @GET
    @Operation(hidden = true)
    public TemplateInstance list(
            @RestQuery @Nullable AuthorityCode authority,
            @RestQuery @DefaultValue("1") @Min(1) @Max(1_000_000) int page,
            @RestQuery @Nullable String done) {
        var version = versions.current();
        var choices = authorities.listSeen(version).stream()
                .map(each -> new Choice(each.code().value(), each.name()))
                .toList();
        var view = authority == null
                ? EpisodeList.none(choices)
                : EpisodeList.of(
                        choices,
                        authorities.getSeen(authority, version),
                        episodes.history(authority, version),
                        page,
                        receipts.sentences(done));
        return Templates.list(view);
    }

    /** Shows the form of a new episode. */
    @Access(role = Role.ANALYST, scope = Scope.NAMED)
    @GET
    @Path("add")
    @Operation(hidden = true)
    public Response add(@RestQuery @NotNull AuthorityCode authority) {
        return FormAnswers.form(200, form(authority).added(FormFields.NONE, Refusal.NONE));
    }

    /** Shows the form of the episode that the body names. */
    @Audited("read remand episode")
    @Access(role = Role.ANALYST, scope = Scope.SEEN)
    @POST
    @Path("correct")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response correct(MultivaluedMap<String, String> body) {
        var asked = Asked.of(FormFields.of(body));
        var form = form(asked.authority());
        var found = asked.get(episodes, versions.current());
        return FormAnswers.form(
                200,
                form.corrected(EpisodeForm.texts(found), StateTag.of(Optional.of(found)), Refusal.NONE, List.of()));
    }

    @NamesChild
    @Access(role = Role.ANALYST, scope = Scope.SEEN)
    @POST
    @Path("save")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response save(MultivaluedMap<String, String> body) {
        var typed = EpisodeForm.compact(FormFields.of(body));
        var code = Asked.authority(typed);
        var form = form(code);
        try {
            var report = edits.put(
                    typed.text(StateTag.FIELD),
                    version -> StateTag.of(find(typed, version)),
                    Change.of("put episode"),
                    change -> episodes.importFile(code, file(form, typed), EpisodeImport.of(change)));
            return FormAnswers.next("/data/episodes?authority=%s&done=%s".formatted(code, receipts.add(report)));
        } catch (Problem refused) {
            var refusal = Refusal.ofRows(refused, EpisodeForm.names(typed));
            return FormAnswers.form(
                    refusal.status(),
                    FormProblems.isOutdated(refused)
                            ? form.clashing(
                                    typed, find(typed, versions.current()).orElse(null), refusal)
                            : form.refused(typed, refusal));
        }
    }

    private ExchangeFile file(EpisodeForm form, FormFields typed) {
        var birthday =
                find(typed, versions.current()).map(Episode::chargedBefore).orElse(null);
        return ExchangeFile.typed(Episodes.HEADINGS, form.rows(typed, birthday));
    }

    /** Finds the episode that was typed; there is none whose reference cannot be one. */
    private Optional<Episode> find(FormFields typed, DataVersion version) {
        try {
            return episodes.find(Asked.authority(typed), Reference.parse(typed.text(EpisodeForm.EPISODE)), version);
        } catch (IllegalArgumentException noReference) {
            return Optional.empty();
        }
    }

    private EpisodeForm form(AuthorityCode authority) {
        return new EpisodeForm(authorities.getSeen(authority, versions.current()));
    }
}
