package org.bednight.database;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The account under which the server's programs run: this process's own, unless that is root, as which PostgreSQL
 * refuses to run.
 *
 * @param prefix what is put before each command, to change the account
 */
record ServerAccount(List<String> prefix) {

    private static final int NOBODY = 65534;
    private static final int ROOT = 0;

    ServerAccount {
        prefix = List.copyOf(prefix);
    }

    /**
     * Returns the account for the server whose data lie, or will lie, in {@code data}.
     *
     * <p>Root starts the server in a user namespace, where it is nobody and its files stay root's. Where there are no
     * user namespaces, as in most containers, or where the data belong to another user, root hands over to that user
     * or to nobody, who may still read folders that only root may (as those below {@code /root}).
     *
     * @throws CannotStart if this process is root's and neither way is open
     */
    static ServerAccount forDataIn(Path data) throws IOException {
        if (!isRoot()) {
            return new ServerAccount(List.of());
        }
        int owner = Files.exists(data) ? (int) Files.getAttribute(data, "unix:uid") : NOBODY;
        var namespace = new ServerAccount(List.of("unshare", "--user"));
        if ((owner == ROOT || !Files.exists(data)) && namespace.works()) {
            return namespace;
        }
        var handedOver = handedOverTo(owner);
        if (owner != ROOT && handedOver.works()) {
            return handedOver;
        }
        throw new CannotStart(
                "The bundled database server refuses to run as root, and here root can neither make a user"
                        + " namespace (unshare --user) nor hand over to another user (setpriv, for data that are not root's):"
                        + " start the service as a plain user, who owns the data folder, or name a PostgreSQL 13 or later of"
                        + " your own with QUARKUS_DATASOURCE_JDBC_URL, QUARKUS_DATASOURCE_USERNAME and"
                        + " QUARKUS_DATASOURCE_PASSWORD.");
    }

    /** Returns {@code command} as it has to be given to run under this account. */
    List<String> wrap(List<String> command) {
        var wrapped = new ArrayList<>(prefix);
        wrapped.addAll(command);
        return wrapped;
    }

    private static ServerAccount handedOverTo(int user) {
        return new ServerAccount(List.of(
                "setpriv",
                "--reuid=" + user,
                "--regid=" + user,
                "--clear-groups",
                "--inh-caps=+dac_override",
                "--ambient-caps=+dac_override"));
    }

    private static boolean isRoot() {
        return !System.getProperty("os.name").startsWith("Windows") && new UnixSystem().getUid() == ROOT;
    }

    private boolean works() throws IOException {
        try {
            return new ProcessBuilder(wrap(List.of("true")))
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException noSuchProgram) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while looking for a way to run the database server", stopped);
        }
    }
}
