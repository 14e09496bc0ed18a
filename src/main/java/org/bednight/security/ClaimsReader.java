package org.bednight.security;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads roles and authorities from the claims of a token that has been verified before. */
@Singleton
final class ClaimsReader {

    private static final Pattern AUTHORITY = Pattern.compile("[A-Z]\\d{3,8}|\\*");
    private static final Pattern DOT = Pattern.compile("\\.");
    private static final Pattern BETWEEN = Pattern.compile("[\\s,]+");
    private static final int PARTS = 3;

    private final String rolesClaim;
    private final String authoritiesClaim;
    private final Map<String, String> authorityOfGroup = new HashMap<>();

    ClaimsReader(AccessSettings settings) {
        var signIn = settings.signIn();
        this.rolesClaim = signIn.rolesClaim();
        this.authoritiesClaim = signIn.authoritiesClaim();
        signIn.groups().orElse(List.of()).forEach(this::addGroup);
    }

    private void addGroup(String pair) {
        int equals = pair.lastIndexOf('=');
        if (equals > 0) {
            authorityOfGroup.put(
                    pair.substring(0, equals).strip(),
                    pair.substring(equals + 1).strip());
        }
    }

    /** Returns who the token is of; without roles and authorities where its claims cannot be read. */
    Caller read(String name, String identity, String token) {
        var claims = claims(token);
        return new Caller(name, identity, roles(claims), authorities(claims), false);
    }

    private Set<Role> roles(JsonObject claims) {
        var roles = new HashSet<Role>();
        values(claims, rolesClaim).forEach(value -> Role.find(value).ifPresent(roles::add));
        return roles;
    }

    /** A value that is neither a known group nor the code of an authority counts for nothing. */
    private AuthoritySet authorities(JsonObject claims) {
        var codes = new HashSet<String>();
        for (var value : values(claims, authoritiesClaim)) {
            var code = authorityOfGroup.getOrDefault(value, value);
            if (AUTHORITY.matcher(code).matches()) {
                codes.add(code);
            }
        }
        return AuthoritySet.of(codes);
    }

    private static JsonObject claims(String token) {
        var parts = DOT.split(token, -1);
        if (parts.length != PARTS) {
            return new JsonObject();
        }
        try {
            return new JsonObject(new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException | DecodeException unreadable) {
            return new JsonObject();
        }
    }

    /** Returns the texts of a claim, which is a list, or one text with blanks or commas between. */
    private static Set<String> values(JsonObject claims, String path) {
        var found = find(claims, path);
        if (found instanceof JsonArray list) {
            var texts = new LinkedHashSet<String>();
            list.forEach(each -> texts.add(String.valueOf(each)));
            return texts;
        }
        return found instanceof String text ? Set.copyOf(Arrays.asList(BETWEEN.split(text.strip()))) : Set.of();
    }

    /** Finds a claim by its name, or by the names of those in which it lies, with slashes between. */
    private static @Nullable Object find(JsonObject claims, String path) {
        if (claims.containsKey(path)) {
            return claims.getValue(path);
        }
        int slash = path.indexOf('/');
        return slash > 0 && claims.getValue(path.substring(0, slash)) instanceof JsonObject inner
                ? find(inner, path.substring(slash + 1))
                : null;
    }
}
