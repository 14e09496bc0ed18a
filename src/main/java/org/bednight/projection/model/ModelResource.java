package org.bednight.projection.model;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.bednight.forecast.ModelDescription;
import org.bednight.security.Access;
import org.bednight.security.Role;
import org.bednight.security.Scope;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Forecast")
class ModelResource {

    @Access(role = Role.VIEWER, scope = Scope.NONE)
    @GET
    @Path("models")
    public List<ModelDescription> listModels() {
        return ModelChoice.list();
    }
}
