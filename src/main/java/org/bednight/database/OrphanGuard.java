package org.bednight.database;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Stops the database server when this process ends without stopping it: killed, or out of memory.
 *
 * <p>A shell waits for the end of its input, which the operating system closes when this process ends, and then asks the
 * server to stop as {@code pg_ctl stop -m fast} does. Not on Windows: there the next start stops the server.
 */
final class OrphanGuard implements AutoCloseable {

    private static final boolean WINDOWS = System.getProperty("os.name").startsWith("Windows");

    private @Nullable Process shell;

    /** Guards the server process of that number, in place of one that was guarded before. */
    synchronized void watch(long server) throws IOException {
        close();
        if (!WINDOWS) {
            shell = new ProcessBuilder(List.of("sh", "-c", "read end; kill -INT \"$1\"", "sh", Long.toString(server)))
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        }
    }

    /** Ends the shell's input, as the end of this process does. */
    synchronized void endInput() throws IOException {
        if (shell != null) {
            shell.getOutputStream().close();
        }
    }

    /** Guards no more; the server runs on. */
    @Override
    public synchronized void close() {
        if (shell != null) {
            shell.destroyForcibly();
            shell = null;
        }
    }
}
