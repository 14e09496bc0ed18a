package org.bednight;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import io.quarkus.runtime.configuration.ConfigUtils;
import io.smallrye.config.SmallRyeConfig;
import java.util.concurrent.CompletableFuture;
import org.bednight.database.DatabaseSettings;
import org.bednight.database.EmbeddedDatabase;
import org.bednight.database.EncodingCheck;
import org.bednight.problem.CannotStart;
import org.bednight.security.AccessSettings;
import org.bednight.security.ForwardedHeaders;
import org.bednight.security.LocalMode;
import org.bednight.security.ServedMode;

/** Starts the service, and before it the embedded database, unless the configuration names another. */
@QuarkusMain
public final class Bednight {

    private static final String JDBC_URL = "quarkus.datasource.jdbc.url";
    private static final String USERNAME = "quarkus.datasource.username";
    private static final String PASSWORD = "quarkus.datasource.password";
    private static final String OWNER = "quarkus.flyway.username";
    private static final String OWNER_PASSWORD = "quarkus.flyway.password";

    private Bednight() {}

    public static void main(String... arguments) {
        // AddressForm refuses a malformed address in words. Quarkus would do so with an empty answer.
        System.setProperty("vertx.disableURIValidation", "true");
        try {
            prepare();
        } catch (CannotStart failure) {
            refuse(failure);
        }
        Quarkus.run(arguments);
    }

    /** Checks settings and port before it starts the database, so that a mistake is reported within a second. */
    private static void prepare() {
        checkSettings();
        var config = configuration();
        var host = config.getValue("quarkus.http.host", String.class);
        checkAccess(host, config.getConfigMapping(AccessSettings.class));
        // In dev mode the port is open already when main runs again.
        if (LaunchMode.current() == LaunchMode.NORMAL) {
            PortCheck.check(
                    host,
                    config.getOptionalValue("quarkus.http.port", Integer.class).orElse(8080));
        }
        var url = config.getOptionalValue(JDBC_URL, String.class);
        if (url.isPresent()) {
            checkEncoding(config, url.get());
        } else {
            startDatabase(config.getConfigMapping(DatabaseSettings.class));
        }
    }

    private static void checkAccess(String host, AccessSettings settings) {
        if (settings.served()) {
            ServedMode.check(settings);
        } else {
            LocalMode.check(host, settings);
        }
    }

    private static void checkSettings() {
        var config = ConfigUtils.configBuilder().withValidateUnknown(false).build();
        SettingsCheck.checkValues(name -> config.getConfigValue(name).getValue());
        SettingsCheck.warnOfUnknown(System.getenv().keySet());
        ForwardedHeaders.check(
                config.getOptionalValue("quarkus.http.proxy.proxy-address-forwarding", Boolean.class)
                        .orElse(false),
                config.getOptionalValue("quarkus.http.proxy.trusted-proxies", String.class));
    }

    private static void checkEncoding(SmallRyeConfig config, String url) {
        EncodingCheck.check(
                url,
                config.getOptionalValue(USERNAME, String.class).orElse(null),
                config.getOptionalValue(PASSWORD, String.class).orElse(null));
    }

    /** Reads the configuration from the places from which Quarkus is about to read it. */
    private static SmallRyeConfig configuration() {
        return ConfigUtils.configBuilder()
                .withMapping(AccessSettings.class)
                .withMapping(DatabaseSettings.class)
                // The settings of other features are known to Quarkus only.
                .withValidateUnknown(false)
                .build();
    }

    /**
     * Starts the embedded database and hands its address to Quarkus by system properties. In dev mode each reload runs
     * {@code main} again, finds them, and uses the same database; it ends with the process.
     */
    private static void startDatabase(DatabaseSettings settings) {
        var starting = new CompletableFuture<EmbeddedDatabase>();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stopAfterQuarkus(starting), "database-stop"));
        try {
            var database = EmbeddedDatabase.start(settings.data());
            System.setProperty(JDBC_URL, database.jdbcUrl());
            System.setProperty(USERNAME, database.serviceUsername());
            System.setProperty(PASSWORD, database.servicePassword());
            System.setProperty(OWNER, database.username());
            System.setProperty(OWNER_PASSWORD, database.password());
            starting.complete(database);
        } catch (RuntimeException failure) {
            starting.completeExceptionally(failure);
            throw failure;
        }
    }

    /** The last requests still need the database, so Quarkus ends first; both are asked to end at the same time. */
    private static void stopAfterQuarkus(CompletableFuture<EmbeddedDatabase> starting) {
        Quarkus.blockingExit();
        starting.thenAccept(EmbeddedDatabase::close)
                .exceptionally(failedToStart -> null)
                .join();
    }

    private static void refuse(RuntimeException failure) {
        if (LaunchMode.current() == LaunchMode.DEVELOPMENT) {
            throw failure;
        }
        System.err.println(failure.getMessage());
        System.exit(1);
    }
}
