package org.bednight.scenario.adjustment;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.bednight.security.Access;
import org.bednight.security.Role;
import org.bednight.security.Scope;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1")
@Tag(name = "What-ifs")
class SchemaResource {

    private static final String MEDIA_TYPE = "application/schema+json";

    private final String schema = read();

    @Access(role = Role.VIEWER, scope = Scope.NONE)
    @GET
    @Path("schemas/scenario.json")
    @Produces(MEDIA_TYPE)
    @APIResponse(
            responseCode = "200",
            description = "The schema, draft 2020-12",
            content = @Content(mediaType = MEDIA_TYPE, schema = @Schema(implementation = Object.class)))
    public String getScenarioSchema() {
        return schema;
    }

    static String read() {
        try (var stream = SchemaResource.class.getResourceAsStream("scenario.schema.json")) {
            return new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
