package org.bednight.security;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
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
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * An identity provider of the tests: discovery, keys, the authorisation code flow with PKCE for a person who has signed in
 * there already, and tokens of any content. Address and key are system properties, which all class loaders share.
 */
final class TestProvider {

    static final String CLIENT = "bednight";
    static final String SECRET = "a secret of the tests, 32 letters and more";

    private static final String ISSUER = "test.provider.issuer";
    private static final String KEY = "test.provider.key";
    private static final String CONTROL = "test.provider.control";
    private static final String STOP = "/stop";
    private static final String LIFETIME = "test.provider.lifetime";
    private static final int HOUR = 3600;
    private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();

    private static final Map<String, String> CHALLENGES = new ConcurrentHashMap<>();

    private static @Nullable HttpServer server;

    private TestProvider() {}

    /** Starts the provider unless it runs, and returns its address. */
    static synchronized String issuer() {
        if (System.getProperty(ISSUER) == null) {
            try {
                System.setProperty(KEY, Base64.getEncoder().encodeToString(newKey().getEncoded()));
                var started = serve(0, TestProvider::answer);
                server = started;
                int port = started.getAddress().getPort();
                System.setProperty(ISSUER, "http://localhost:" + port);
                var control = serve(0, exchange -> control(exchange, port));
                System.setProperty(
                        CONTROL, "http://localhost:" + control.getAddress().getPort());
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
        return System.getProperty(ISSUER);
    }

    private static HttpServer serve(int port, HttpHandler handler) throws IOException {
        var started = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        started.createContext("/", handler);
        started.start();
        return started;
    }

    /** Stops the provider, so that nobody reaches it. */
    static void stop() throws IOException {
        ask(STOP);
    }

    /** Starts it again, at the same address. */
    static void resume() throws IOException {
        ask("/resume");
    }

    /** The server lives with the class loader that started it, which may be another than the caller's. */
    private static void ask(String what) throws IOException {
        URI.create(System.getProperty(CONTROL) + what).toURL().openStream().close();
    }

    private static void control(HttpExchange exchange, int port) throws IOException {
        try (exchange) {
            Objects.requireNonNull(server).stop(0);
            if (!STOP.equals(exchange.getRequestURI().getPath())) {
                server = serve(port, TestProvider::answer);
            }
            exchange.sendResponseHeaders(204, -1);
        }
    }

    /** Has those who sign in from now on have tokens that end so soon. */
    static void setLifetime(int seconds) {
        System.setProperty(LIFETIME, String.valueOf(seconds));
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
                .put("exp", now + HOUR)
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
        if (!"refresh_token".equals(asked.get("grant_type"))
                && !challenge(asked.getOrDefault("code_verifier", ""))
                        .equals(CHALLENGES.remove(asked.getOrDefault("code", "")))) {
            exchange.sendResponseHeaders(400, -1);
            return;
        }
        var claims = claims("amira", List.of("analyst"), List.of("X911"));
        var signed = sign(claims.put("exp", claims.getLong("iat") + Integer.getInteger(LIFETIME, HOUR)));
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
