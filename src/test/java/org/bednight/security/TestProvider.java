package org.bednight.security;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * An identity provider of the tests: discovery, keys, the authorisation code flow with PKCE for a person who has signed in
 * there already, and tokens of any content. Address and key are system properties, which all class loaders share.
 */
final class TestProvider {

    static final String CLIENT = "bednight";
    static final String SECRET = "a secret of the tests, 32 letters and more";

    private static final String ISSUER = "test.provider.issuer";
    private static final String KEY = "test.provider.key";
    private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();

    private static final Map<String, String> CHALLENGES = new ConcurrentHashMap<>();

    private TestProvider() {}

    /** Starts the provider unless it runs, and returns its address. */
    static synchronized String issuer() {
        if (System.getProperty(ISSUER) == null) {
            try {
                var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
                System.setProperty(
                        ISSUER, "http://localhost:" + server.getAddress().getPort());
                System.setProperty(KEY, Base64.getEncoder().encodeToString(newKey().getEncoded()));
                server.createContext("/", TestProvider::answer);
                server.start();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
        return System.getProperty(ISSUER);
    }

    static PrivateKey newKey() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair().getPrivate();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static PrivateKey key() {
        try {
            return KeyFactory.getInstance("RSA")
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(System.getProperty(KEY))));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Returns the claims of a valid token, to be changed where one is to be invalid. */
    static JsonObject claims(String name, List<String> roles, List<String> authorities) {
        long now = Instant.now().getEpochSecond();
        return new JsonObject()
                .put("iss", issuer())
                .put("aud", CLIENT)
                .put("sub", "id of " + name)
                .put("preferred_username", name)
                .put("iat", now)
                .put("exp", now + 3600)
                .put("roles", new JsonArray(roles))
                .put("authorities", new JsonArray(authorities));
    }

    static String sign(JsonObject claims) {
        return sign(claims, "RS256", key());
    }

    static String sign(JsonObject claims, String algorithm, PrivateKey key) {
        var content = encoded(new JsonObject()
                        .put("alg", algorithm)
                        .put("kid", "tests")
                        .put("typ", "JWT")
                        .encode())
                + "." + encoded(claims.encode());
        try {
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key);
            signature.update(content.getBytes(StandardCharsets.UTF_8));
            return content + "." + URL.encodeToString(signature.sign());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static String encoded(String text) {
        return URL.encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            switch (exchange.getRequestURI().getPath()) {
                case "/.well-known/openid-configuration" -> send(exchange, discovery());
                case "/keys" -> send(exchange, keys());
                case "/authorize" -> authorize(exchange);
                case "/token" -> token(exchange);
                default -> exchange.sendResponseHeaders(404, -1);
            }
        }
    }

    private static JsonObject discovery() {
        return new JsonObject()
                .put("issuer", issuer())
                .put("authorization_endpoint", issuer() + "/authorize")
                .put("token_endpoint", issuer() + "/token")
                .put("jwks_uri", issuer() + "/keys")
                .put("end_session_endpoint", issuer() + "/logout");
    }

    private static JsonObject keys() {
        var key = (RSAPrivateCrtKey) key();
        return new JsonObject()
                .put(
                        "keys",
                        new JsonArray()
                                .add(new JsonObject()
                                        .put("kty", "RSA")
                                        .put("kid", "tests")
                                        .put("alg", "RS256")
                                        .put("use", "sig")
                                        .put(
                                                "n",
                                                URL.encodeToString(
                                                        key.getModulus().toByteArray()))
                                        .put(
                                                "e",
                                                URL.encodeToString(
                                                        key.getPublicExponent().toByteArray()))));
    }

    private static void authorize(HttpExchange exchange) throws IOException {
        var asked = parameters(exchange.getRequestURI().getRawQuery());
        if (!"S256".equals(asked.get("code_challenge_method"))) {
            exchange.sendResponseHeaders(400, -1);
            return;
        }
        var code = "code" + CHALLENGES.size();
        CHALLENGES.put(code, asked.get("code_challenge"));
        exchange.getResponseHeaders()
                .add("Location", asked.get("redirect_uri") + "?code=" + code + "&state=" + asked.get("state"));
        exchange.sendResponseHeaders(302, -1);
    }

    private static void token(HttpExchange exchange) throws IOException {
        var asked = parameters(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        if (!challenge(asked.getOrDefault("code_verifier", ""))
                .equals(CHALLENGES.remove(asked.getOrDefault("code", "")))) {
            exchange.sendResponseHeaders(400, -1);
            return;
        }
        var signed = sign(claims("amira", List.of("analyst"), List.of("X911")));
        send(
                exchange,
                new JsonObject()
                        .put("id_token", signed)
                        .put("access_token", signed)
                        .put("refresh_token", "none")
                        .put("token_type", "Bearer")
                        .put("expires_in", 600));
    }

    private static String challenge(String verifier) {
        try {
            return URL.encodeToString(
                    MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Map<String, String> parameters(String query) {
        var parameters = new HashMap<String, String>();
        for (var pair : query.split("&", -1)) {
            int equals = pair.indexOf('=');
            parameters.put(
                    pair.substring(0, equals), URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
        }
        return parameters;
    }

    private static void send(HttpExchange exchange, JsonObject body) throws IOException {
        var bytes = body.encode().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
