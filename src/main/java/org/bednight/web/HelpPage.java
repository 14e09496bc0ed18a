package org.bednight.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.bednight.security.Access;
import org.bednight.security.Role;
import org.bednight.security.Scope;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What the words mean, by the worked example. */
@Path("/help")
@Produces(MediaType.TEXT_HTML)
class HelpPage {

    @CheckedTemplate
    static class Templates {

        static native TemplateInstance help();

        private Templates() {}
    }

    @Access(role = Role.VIEWER, scope = Scope.NONE)
    @GET
    @Operation(hidden = true)
    public TemplateInstance help() {
        return Templates.help();
    }
}
