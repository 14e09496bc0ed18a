package org.bednight.token;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * A token as its holder knows it: {@code bednight_} and 256 random bits. It is shown once and then forgotten.
 *
 * @param text the token
 */
record TokenSecret(String text) {

    static final String PREFIX = "bednight_";

    private static final int BYTES = 32;
    private static final Pattern FORM = Pattern.compile(PREFIX + "[A-Za-z0-9_-]{43}");

    TokenSecret {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("An access token is bednight_ and 43 letters, digits, - or _");
        }
    }

    static TokenSecret random(SecureRandom random) {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new TokenSecret(PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** Reads a token; empty where the text has not the form of one. */
    static Optional<TokenSecret> find(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new TokenSecret(text)) : Optional.empty();
    }

    /** Returns by what it is known again, from which nobody finds it: its SHA-256 in hexadecimal digits. */
    String digest() {
        return DigestUtils.sha256Hex(text);
    }

    @Override
    public String toString() {
        return "an access token";
    }
}
