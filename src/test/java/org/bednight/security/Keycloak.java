package org.bednight.security;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bednight.PackagedService;

/**
 * A real Keycloak with the realm that {@code .github/SERVED.md} offers, and a few people and clients more. The build unpacks it
 * with {@code -Pkeycloak}.
 *
 * <pre>{@code
 * try (var keycloak = Keycloak.start(); var service = keycloak.serving(folder).start()) {
 *     keycloak.token("amira", Keycloak.TRIAL);
 * }
 * }</pre>
 */
public final class Keycloak implements AutoCloseable {

    /** The client by which the command line gets tokens. */
    public static final String TRIAL = "bednight-trial";

    /** The same, but for tokens that last ten seconds. */
    static final String BRIEF = "brief";

    /** The same, but for tokens that are not issued for this service. */
    static final String ELSEWHERE = "elsewhere";

    /** What everybody sees who is named as a role. */
    public static final List<String> SEEN = List.of("E08000025", "X901");

    private static final Path HOME = Path.of("target", "keycloak-26.4.0");
    private static final Path REALM = Path.of("src", "test", "resources", "keycloak", "bednight-realm.json");
    private static final String SECRET = "change-this-secret-before-you-use-it";
    private static final int AUDIENCE_MAPPER = 2;
    private static final Duration AT_MOST = Duration.ofMinutes(3);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private final int port = freePort();
    private final int servicePort = freePort();
    private final Path log;
    private final Process process;

    private Keycloak() throws IOException {
        prepare();
        log = Files.createTempFile("keycloak", ".log");
        var builder = new ProcessBuilder(
                HOME.resolve("bin").resolve("kc.sh").toAbsolutePath().toString(),
                "start-dev",
                "--import-realm",
                "--db=dev-mem",
                "--http-host=127.0.0.1",
                "--http-port=" + port);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("JAVA_OPTS_KC_HEAP", "-Xmx512m");
        process = builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    }

    /** Starts it, and waits until it issues tokens. */
    public static Keycloak start() throws Exception {
        var keycloak = new Keycloak();
        long deadline = System.nanoTime() + AT_MOST.toNanos();
        while (!keycloak.isReady()) {
            if (!keycloak.process.isAlive() || System.nanoTime() > deadline) {
                keycloak.close();
                throw new AssertionError("Keycloak did not start:\n" + Files.readString(keycloak.log));
            }
            Thread.sleep(200);
        }
        return keycloak;
    }

    /** Prepares a service whose people sign in here, with the demonstration data. */
    public PackagedService.Builder serving(Path data) {
        return PackagedService.in(data)
                .with("BEDNIGHT_DEMO", "true")
                .with("BEDNIGHT_SERVED", "true")
                .with("BEDNIGHT_SIGN_IN_ISSUER", issuer("bednight"))
                .with("BEDNIGHT_SIGN_IN_CLIENT", "bednight")
                .with("BEDNIGHT_SIGN_IN_SECRET", SECRET)
                .with("QUARKUS_HTTP_PORT", String.valueOf(servicePort));
    }

    /** Returns where browsers find the service. */
    public String service() {
        return "http://localhost:" + servicePort;
    }

    /** Returns a token of somebody, whose password is the name. */
    public String token(String person, String by) throws Exception {
        return token("bednight", person, by);
    }

    /** Returns a token that another realm issues. */
    String foreignToken(String person) throws Exception {
        return token("other", person, TRIAL);
    }

    private String token(String realm, String person, String by) throws Exception {
        var answer = post(
                issuer(realm) + "/protocol/openid-connect/token",
                "client_id=%s&grant_type=password&username=%s&password=%s".formatted(by, person, person));
        return JSON.readTree(answer).required("access_token").asText();
    }

    /** Takes a token back before its end. */
    void revoke(String token) throws Exception {
        post(issuer("bednight") + "/protocol/openid-connect/revoke", "client_id=%s&token=%s".formatted(TRIAL, token));
    }

    /** Stops it, whose data were in memory alone. */
    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        process.onExit()
                .completeOnTimeout(process, AT_MOST.toSeconds(), TimeUnit.SECONDS)
                .join()
                .destroyForcibly();
    }

    private String issuer(String realm) {
        return "http://localhost:%d/realms/%s".formatted(port, realm);
    }

    private boolean isReady() throws InterruptedException {
        var address = URI.create(issuer("other") + "/.well-known/openid-configuration");
        try {
            return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private String post(String address, String form) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(URI.create(address))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new AssertionError("Keycloak answered " + answer.body());
        }
        return answer.body();
    }

    private void prepare() throws IOException {
        var folder = Files.createDirectories(HOME.resolve("data").resolve("import"));
        var realm = realm();
        JSON.writeValue(folder.resolve("bednight-realm.json").toFile(), realm);
        JSON.writeValue(folder.resolve("other-realm.json").toFile(), realm.put("realm", "other"));
    }

    /** The realm that we offer, for the port of this service; its sessions are renewed after seconds. */
    private ObjectNode realm() throws IOException {
        var realm = (ObjectNode) JSON.readTree(
                Files.readString(REALM).replace("http://localhost:8080/", "http://localhost:" + servicePort + "/"));
        for (var role : Role.values()) {
            realm.withArray("users").add(person(realm, role.toString()));
        }
        client(realm, "bednight").withObject("/attributes").put("access.token.lifespan", "5");
        var brief = client(realm, TRIAL).deepCopy().put("clientId", BRIEF);
        brief.withObject("/attributes").put("access.token.lifespan", "10");
        var elsewhere = client(realm, TRIAL).deepCopy().put("clientId", ELSEWHERE);
        elsewhere.withArray("protocolMappers").remove(AUDIENCE_MAPPER);
        realm.withArray("clients").add(brief).add(elsewhere);
        return realm;
    }

    /** Returns somebody of one role, who is called as it. */
    private static ObjectNode person(ObjectNode realm, String role) {
        var person = (ObjectNode) realm.withArray("users").get(0).deepCopy();
        person.put("username", role).put("email", role + "@birmingham.example");
        person.withArray("realmRoles").removeAll().add(role);
        ((ObjectNode) person.withArray("credentials").get(0)).put("value", role);
        var authorities =
                person.withObject("/attributes").withArray("authorities").removeAll();
        SEEN.forEach(authorities::add);
        return person;
    }

    private static ObjectNode client(ObjectNode realm, String id) {
        for (var client : realm.withArray("clients")) {
            if (client.path("clientId").asText().equals(id)) {
                return (ObjectNode) client;
            }
        }
        throw new AssertionError("The realm has no client " + id);
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
