package org.bednight.web.tokens;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.bednight.authority.Authorities;
import org.bednight.ledger.DataVersions;
import org.bednight.problem.Problem;
import org.bednight.security.Access;
import org.bednight.security.CurrentUser;
import org.bednight.security.Role;
import org.bednight.security.Scope;
import org.bednight.token.AccessTokens;
import org.bednight.token.MadeAccessToken;
import org.bednight.web.form.FormAnswers;
import org.bednight.web.form.FormFields;
import org.bednight.web.form.FormView;
import org.bednight.web.form.Held;
import org.bednight.web.form.Refusal;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Access for spreadsheets: the tokens of who reads the page, made, listed and revoked. */
@Path("/access-tokens")
@Produces(MediaType.TEXT_HTML)
class AccessTokenPage {

    private static final int CREATED = 201;
    private static final int CONFLICT = 409;

    private static final String TOO_LATE =
            "The form was open for longer than %d minutes: look at it once more, then send it again."
                    .formatted(Held.MINUTES);
    private static final String USED =
            "This form has made its token already, and that has been used or revoked. A token is shown once: make another if"
                    + " you have not kept it.";

    private final AccessTokens tokens;
    private final AccessTokenForms forms;
    private final Authorities authorities;
    private final DataVersions versions;
    private final CurrentUser user;
    private final Clock clock;

    AccessTokenPage(
            AccessTokens tokens,
            AccessTokenForms forms,
            Authorities authorities,
            DataVersions versions,
            CurrentUser user,
            Clock clock) {
        this.tokens = tokens;
        this.forms = forms;
        this.authorities = authorities;
        this.versions = versions;
        this.user = user;
        this.clock = clock;
    }

    @CheckedTemplate
    static class Templates {

        static native TemplateInstance list(AccessTokenView view);

        static native TemplateInstance form(FormView form);

        static native TemplateInstance made(AccessTokenView.Made made);

        private Templates() {}
    }

    @Access(role = Role.VIEWER, scope = Scope.OWN)
    @GET
    @Operation(hidden = true)
    public Response list() {
        return listed(200, null);
    }

    @Access(role = Role.VIEWER, scope = Scope.OWN)
    @GET
    @Path("add")
    @Operation(hidden = true)
    public Response add() {
        var form = form();
        return shown(form.view(forms.open(), form.opened(), Refusal.NONE), Refusal.NONE);
    }

    /** Shows the token that it makes, this once. */
    @Access(role = Role.VIEWER, scope = Scope.OWN)
    @POST
    @Path("add")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response add(MultivaluedMap<String, String> body, UriInfo address) {
        var typed = FormFields.of(body);
        var form = form();
        var read = form.read(typed);
        var key = typed.text(AccessTokenForm.KEY);
        if (!forms.isOpen(key)) {
            return refused(form, forms.open(), typed, new Refusal(CONFLICT, Map.of(), List.of(TOO_LATE)));
        }
        if (read.value().isEmpty()) {
            return refused(form, key, typed, read.refusal());
        }
        try {
            return forms.make(key, read.value().get())
                    .map(made -> shown(made, address))
                    .orElseGet(() -> listed(CONFLICT, USED));
        } catch (Problem wider) {
            return refused(form, key, typed, Refusal.of(wider.unlessPassing(), Set.of()));
        }
    }

    /** Revokes a token. Sent again, it changes nothing. */
    @Access(role = Role.VIEWER, scope = Scope.OWN)
    @POST
    @Path("{tokenId}/revoke")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response revoke(@RestPath String tokenId) {
        tokens.revoke(tokenId);
        return FormAnswers.next("/access-tokens");
    }

    private AccessTokenForm form() {
        var names = new TreeMap<String, String>();
        user.authorities().codes().forEach(code -> names.put(code, code));
        authorities
                .listSeen(versions.current())
                .forEach(each -> names.put(each.code().value(), "%s (%s)".formatted(each.name(), each.code())));
        return new AccessTokenForm(user, names);
    }

    private Response listed(int status, @Nullable String note) {
        return FormAnswers.page(
                status, Templates.list(AccessTokenView.of(tokens.list(), tokens.isOverseer(), clock.instant(), note)));
    }

    private static Response refused(AccessTokenForm form, String key, FormFields typed, Refusal refusal) {
        return shown(form.view(key, typed, refusal), refusal);
    }

    private static Response shown(FormView view, Refusal refusal) {
        return FormAnswers.page(refusal.status(), Templates.form(view));
    }

    /** Nothing on the way keeps the token, nor does the browser. */
    private static Response shown(MadeAccessToken made, UriInfo address) {
        var service = address.getBaseUri().toString().replaceFirst("/+$", "");
        var page = Templates.made(AccessTokenView.Made.of(made.token(), made.details(), service));
        return Response.fromResponse(FormAnswers.page(CREATED, page))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
