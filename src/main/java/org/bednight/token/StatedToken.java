package org.bednight.token;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds what a request states as an access token, in its {@code Authorization} header. */
final class StatedToken {

    private static final String BEARER = "Bearer ";
    private static final String BASIC = "Basic ";

    private StatedToken() {}

    /**
     * Finds the text that begins like an access token; empty where there is none: the header is then another's, such as that
     * of a token of the identity provider, or of the password of a proxy.
     */
    static Optional<String> find(@Nullable String authorization) {
        return Optional.ofNullable(authorization)
                .flatMap(StatedToken::credentials)
                .map(String::strip)
                .filter(text -> text.startsWith(TokenSecret.PREFIX));
    }

    private static Optional<String> credentials(String authorization) {
        if (authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return Optional.of(authorization.substring(BEARER.length()));
        }
        return authorization.regionMatches(true, 0, BASIC, 0, BASIC.length())
                ? password(authorization.substring(BASIC.length()).strip())
                : Optional.empty();
    }

    /** Any user name will do. */
    private static Optional<String> password(String encoded) {
        try {
            var pair = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
            return Optional.of(pair.substring(pair.indexOf(':') + 1));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }
}
