package org.bednight.database;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Predicate;
import org.bednight.problem.CannotStart;

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
     * or to nobody, who may still read and write data that only root may (as those below {@code /root}).
     *
     * @throws CannotStart if this process is root's and neither way is open
     */
    static ServerAccount forDataIn(Path data) throws IOException {
        if (!isRoot()) {
            return new ServerAccount(List.of());
        }
        var owner = Files.exists(data)
                ? OptionalInt.of((Integer) Files.getAttribute(data, "unix:uid"))
                : OptionalInt.empty();
        return forRoot(owner, ServerAccount::works);
    }

    /** Returns root's first way that works, for data that belong to {@code owner}, or are not there yet. */
    static ServerAccount forRoot(OptionalInt owner, Predicate<ServerAccount> works) {
        var ways = new ArrayList<ServerAccount>();
        if (owner.orElse(ROOT) == ROOT) {
            ways.add(new ServerAccount(List.of("unshare", "--user")));
        }
        if (owner.orElse(NOBODY) != ROOT) {
            ways.add(handedOverTo(owner.orElse(NOBODY)));
        }
        return ways.stream()
                .filter(works)
                .findFirst()
                .orElseThrow(() -> new CannotStart(
                        "The bundled database server refuses to run as root, and here root can neither make a user namespace"
                                + " (unshare --user) nor hand data that are not its own to their owner (setpriv): start the"
                                + " service as a plain user who owns the data folder, or "
                                + EmbeddedDatabase.BRING_YOUR_OWN + "."));
    }

    /** Returns {@code command} in the form that runs it under this account. */
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

    /** Returns whether this account may run {@code program}, which may lie in a folder that is closed to it. */
    boolean mayRun(Path program) {
        return prefix.isEmpty() || succeeds(List.of("test", "-x", program.toString()));
    }

    private boolean works() {
        return succeeds(List.of("true"));
    }

    private boolean succeeds(List<String> command) {
        try {
            return new ProcessBuilder(wrap(command))
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException noSuchProgram) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
