package org.bednight.token;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An access token that has just been made.
 *
 * @param token the token itself, which is shown this once
 */
@Schema(description = "An access token that has just been made")
public record MadeAccessToken(
        @Schema(
                description = "The token itself, which no other answer has: keep it where passwords are kept",
                examples = "bednight_3q2-7wEB…")
        String token,

        AccessToken details) {

    @Override
    public String toString() {
        return "access token " + details.id();
    }
}
