package org.bednight.security;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.bednight.problem.CannotStart;
import org.jspecify.annotations.Nullable;

/** The served mode: many people use one service, each of whom signs in. */
public final class ServedMode {

    private static final String HTTPS = "https";
    private static final String HTTP = "http";

    /** Shorter ones would be taken for the key of the cookies without a word, and stretched. */
    private static final int SHORTEST_SECRET = 32;

    private ServedMode() {}

    /**
     * Checks that the settings name an identity provider. A secret in a file becomes the setting itself.
     *
     * @throws CannotStart if not
     */
    public static void check(AccessSettings settings) {
        var signIn = settings.signIn();
        var secret = signIn.secretFile().map(ServedMode::read).or(signIn::secret);
        secret.ifPresent(value -> System.setProperty("bednight.sign-in.secret", value));
        var needed = new LinkedHashMap<String, Optional<String>>();
        needed.put("BEDNIGHT_SIGN_IN_ISSUER", signIn.issuer());
        needed.put("BEDNIGHT_SIGN_IN_CLIENT", signIn.client());
        needed.put("BEDNIGHT_SIGN_IN_SECRET", secret);
        for (Map.Entry<String, Optional<String>> setting : needed.entrySet()) {
            if (setting.getValue().filter(value -> !value.isBlank()).isEmpty()) {
                throw Unguarded.without(setting.getKey());
            }
        }
        secret.filter(value -> value.strip().length() < SHORTEST_SECRET).ifPresent(tooShort -> {
            throw Unguarded.byShortSecret(SHORTEST_SECRET);
        });
        signIn.issuer().filter(issuer -> !isProtected(issuer)).ifPresent(issuer -> {
            throw Unguarded.byPlainHttp(issuer);
        });
    }

    private static String read(String file) {
        try {
            return Files.readString(Path.of(file.strip())).strip();
        } catch (IOException | InvalidPathException unreadable) {
            throw Unguarded.withoutFile(file);
        }
    }

    /** A token that is fetched without TLS can be read and changed on its way, unless it stays on this machine. */
    private static boolean isProtected(String issuer) {
        try {
            var address = URI.create(issuer.strip());
            return HTTPS.equalsIgnoreCase(address.getScheme())
                    || (HTTP.equalsIgnoreCase(address.getScheme()) && isHere(address.getHost()));
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    private static boolean isHere(@Nullable String host) {
        return host != null && LocalMode.isThisMachineOnly(host);
    }
}
