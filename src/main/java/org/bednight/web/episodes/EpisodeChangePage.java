package org.bednight.web.episodes;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bednight.audit.Audited;
import org.bednight.authority.Authorities;
import org.bednight.calendar.London;
import org.bednight.exchange.Cells;
import org.bednight.ledger.Change;
import org.bednight.ledger.DataVersion;
import org.bednight.ledger.DataVersions;
import org.bednight.ledger.ImportReport;
import org.bednight.problem.Problem;
import org.bednight.publication.style.Wording;
import org.bednight.remand.Episodes;
import org.bednight.remand.confirmation.Confirmations;
import org.bednight.security.Access;
import org.bednight.security.NamesChild;
import org.bednight.security.Role;
import org.bednight.security.Scope;
import org.bednight.web.form.Edits;
import org.bednight.web.form.FormAnswers;
import org.bednight.web.form.FormFields;
import org.bednight.web.form.FormProblems;
import org.bednight.web.form.FormView;
import org.bednight.web.form.FormView.Field;
import org.bednight.web.form.FormView.Group;
import org.bednight.web.form.Reason;
import org.bednight.web.form.Receipts;
import org.bednight.web.form.Refusal;
import org.bednight.web.form.StateTag;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Retires an episode, or confirms that its child is still in custody. */
@Path("/data/episodes")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class EpisodeChangePage {

    private static final String NIGHT = "in_custody_on";

    private final Episodes episodes;
    private final Authorities authorities;
    private final Confirmations confirmations;
    private final Edits edits;
    private final Receipts receipts;
    private final DataVersions versions;

    EpisodeChangePage(
            Episodes episodes,
            Authorities authorities,
            Confirmations confirmations,
            Edits edits,
            Receipts receipts,
            DataVersions versions) {
        this.episodes = episodes;
        this.authorities = authorities;
        this.confirmations = confirmations;
        this.edits = edits;
        this.receipts = receipts;
        this.versions = versions;
    }

    /** Asks for the reason. */
    @Audited("read remand episode")
    @Access(role = Role.ANALYST, scope = Scope.SEEN)
    @POST
    @Path("retiring")
    @Operation(hidden = true)
    public Response retiring(MultivaluedMap<String, String> body) {
        var asked = asked(FormFields.of(body));
        var state = StateTag.of(Optional.of(asked.get(episodes, versions.current())));
        return retiring(asked, FormFields.NONE.with(StateTag.FIELD, state), Refusal.NONE);
    }

    @NamesChild
    @Access(role = Role.ANALYST, scope = Scope.SEEN)
    @POST
    @Path("retire")
    @Operation(hidden = true)
    public Response retire(MultivaluedMap<String, String> body) {
        var typed = FormFields.of(body);
        var asked = asked(typed);
        try {
            var change = Change.of("retire episode").withReason(Reason.parse(typed.text(Reason.FIELD)));
            var report = edits.retire(
                    typed.text(StateTag.FIELD),
                    version -> state(asked, version),
                    change,
                    each -> episodes.retire(asked.authority(), asked.episode(), each));
            return done(asked, report);
        } catch (IllegalArgumentException withoutReason) {
            return retiring(asked, typed, Refusal.ofField(Reason.FIELD, withoutReason));
        } catch (Problem refused) {
            var again = StateTag.after(refused, typed, () -> state(asked, versions.current()));
            return retiring(asked, again, Refusal.of(refused, Set.of()));
        }
    }

    private String state(Asked asked, DataVersion version) {
        return StateTag.of(episodes.find(asked.authority(), asked.episode(), version));
    }

    /** Asks for the night. */
    @Audited("read remand episode")
    @Access(role = Role.ANALYST, scope = Scope.SEEN)
    @POST
    @Path("confirming")
    @Operation(hidden = true)
    public Response confirming(MultivaluedMap<String, String> body) {
        var asked = asked(FormFields.of(body));
        var seen = StateTag.of(confirmed(asked, versions.current()));
        var yesterday = London.today(versions.clock()).minusDays(1);
        return confirming(
                asked, FormFields.NONE.with(NIGHT, yesterday.toString()).with(StateTag.FIELD, seen), Refusal.NONE);
    }

    @NamesChild
    @Access(role = Role.ANALYST, scope = Scope.SEEN)
    @POST
    @Path("confirm")
    @Operation(hidden = true)
    public Response confirm(MultivaluedMap<String, String> body) {
        var typed = FormFields.of(body);
        var asked = asked(typed);
        try {
            LocalDate night = Cells.date(typed.text(NIGHT));
            var report = edits.put(
                    typed.text(StateTag.FIELD),
                    version -> StateTag.of(confirmed(asked, version)),
                    Change.of("confirm episode"),
                    change -> confirmations.confirm(asked.authority(), asked.episode(), night, change));
            return done(asked, report);
        } catch (IllegalArgumentException noDate) {
            return confirming(asked, typed, Refusal.ofField(NIGHT, noDate));
        } catch (Problem refused) {
            return FormProblems.isOutdated(refused)
                    ? confirmedBefore(asked, typed)
                    : confirming(asked, typed, Refusal.of(refused, Set.of()));
        }
    }

    /** Finds the last night on which the child is known to have been in custody, if somebody has stated one. */
    private Optional<LocalDate> confirmed(Asked asked, DataVersion version) {
        var authority = authorities.getSeen(asked.authority(), version);
        var episode = asked.get(episodes, version);
        return Optional.ofNullable(confirmations
                .of(authority, version)
                .of(episode, episode.start())
                .confirmedOn());
    }

    /** Shows the form again with what somebody else has stated since; sent once more, it takes the place of that. */
    private Response confirmedBefore(Asked asked, FormFields typed) {
        var now = confirmed(asked, versions.current());
        var since = now.map(night ->
                        "Somebody else has stated %s since you opened the form.".formatted(Wording.date(night)))
                .orElse("Somebody else has taken back what was stated since you opened the form.");
        return confirming(
                asked,
                typed.with(StateTag.FIELD, StateTag.of(now)),
                new Refusal(412, Map.of(NIGHT, since + " Confirm yours in its place, or leave it."), List.of()));
    }

    /** @throws org.bednight.problem.Problem if the caller sees no such authority */
    private Asked asked(FormFields typed) {
        var asked = Asked.of(typed);
        authorities.getSeen(asked.authority(), versions.current());
        return asked;
    }

    private static Response retiring(Asked asked, FormFields typed, Refusal refusal) {
        return form(
                asked,
                "Retire episode " + asked.episode(),
                "It no longer counts from now on. What was known before still includes it.",
                "retire",
                "Retire it",
                Field.text(Reason.FIELD, "Reason", "For the history of changes, like: entered by mistake"),
                typed,
                refusal);
    }

    private static Response confirming(Asked asked, FormFields typed, Refusal refusal) {
        return form(
                asked,
                "Confirm episode " + asked.episode(),
                "State the last night on which the child is known to have been in custody. No figure changes; forecasts no longer warn of the stay.",
                "confirm",
                "Confirm it",
                Field.date(NIGHT, "Last night in custody", "Like 2018-05-31"),
                typed,
                refusal);
    }

    private static Response form(
            Asked asked,
            String title,
            String lead,
            String action,
            String submit,
            Field field,
            FormFields typed,
            Refusal refusal) {
        return FormAnswers.form(
                refusal.status(),
                new FormView(
                        "episodes",
                        title,
                        lead,
                        "/data/episodes/" + action,
                        submit,
                        false,
                        List.of(new Group("", List.of(field)).filled(typed, refusal)),
                        Map.of(
                                EpisodeForm.AUTHORITY,
                                asked.authority().value(),
                                EpisodeForm.EPISODE,
                                asked.episode().value(),
                                StateTag.FIELD,
                                typed.text(StateTag.FIELD)),
                        refusal.others(),
                        List.of(),
                        "/data/episodes?authority=" + asked.authority()));
    }

    private Response done(Asked asked, ImportReport report) {
        return FormAnswers.next(
                "/data/episodes?authority=%s&done=%s".formatted(asked.authority(), receipts.add(report)));
    }
}
