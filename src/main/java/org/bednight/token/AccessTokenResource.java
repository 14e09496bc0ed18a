package org.bednight.token;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Objects;
import org.bednight.rest.InvalidRecord;
import org.bednight.rest.Page;
import org.bednight.rest.Paging;
import org.bednight.security.Access;
import org.bednight.security.Role;
import org.bednight.security.Scope;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/access-tokens")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Access tokens", description = "What spreadsheets and programs send in place of a person who signs in")
class AccessTokenResource {

    private static final int CREATED = 201;

    private final AccessTokens tokens;

    AccessTokenResource(AccessTokens tokens) {
        this.tokens = tokens;
    }

    /** What a POST states. */
    @Schema(name = "AccessTokenToMake", description = "An access token to be made")
    record Body(
            @Schema(required = true, description = "What it is for, 1 to 60 characters", examples = "Monthly workbook")
            @Nullable
            String label,

            @Schema(
                    required = true,
                    description = "What it may do, at most what you may: viewer (reads), analyst, publisher, admin",
                    examples = "[\"viewer\"]")
            @Nullable
            List<String> roles,

            @Schema(
                    required = true,
                    description = "Codes of the authorities whose data it sees, at most those that you see; * for all",
                    examples = "[\"E08000025\"]")
            @Nullable
            List<String> authorities,

            @Schema(
                    description = "After how many days it ends, 1 to 366; 90 if left out",
                    minimum = "1",
                    maximum = "366",
                    examples = "90")
            @Nullable
            Integer days) {

        AccessTokenWish wish() {
            return InvalidRecord.unlessValid(() -> AccessTokenWish.of(
                    label == null ? "" : label,
                    values(roles),
                    values(authorities),
                    Objects.requireNonNullElse(days, AccessTokenWish.USUAL_DAYS)));
        }

        private static List<String> values(@Nullable List<String> stated) {
            return stated == null
                    ? List.of()
                    : stated.stream().map(String::valueOf).toList();
        }
    }

    /** The answer holds a secret: nothing on its way keeps it. */
    @Access(role = Role.VIEWER, scope = Scope.OWN)
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(CREATED)
    @ResponseHeader(name = HttpHeaders.CACHE_CONTROL, value = "no-store")
    @APIResponseSchema(value = MadeAccessToken.class, responseCode = "201", responseDescription = "The token was made")
    public MadeAccessToken makeAccessToken(@NotNull Body body) {
        return tokens.make(body.wish());
    }

    @Access(role = Role.VIEWER, scope = Scope.OWN)
    @GET
    public Page<AccessToken> listAccessTokens(@Valid @BeanParam Paging paging) {
        return paging.of(tokens.list());
    }

    @Access(role = Role.VIEWER, scope = Scope.OWN)
    @DELETE
    @Path("{tokenId}")
    public void revokeAccessToken(@RestPath String tokenId) {
        tokens.revoke(tokenId);
    }
}
