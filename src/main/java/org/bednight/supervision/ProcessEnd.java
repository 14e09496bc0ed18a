package org.bednight.supervision;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Ends the process at once, with one line on its error stream that says why. */
public final class ProcessEnd {

    /** The status that the virtual machine's own option for lack of memory ends with. */
    private static final int STATUS = 3;

    private static final int DEEPEST = 20;

    private static volatile Consumer<String> end = ProcessEnd::halt;

    private ProcessEnd() {}

    /** Ends the process if {@code failure} is, or was caused by, a lack of memory. */
    public static void ifOutOfMemory(@Nullable Throwable failure) {
        var cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            if (cause instanceof OutOfMemoryError) {
                now("Out of memory (" + cause.getMessage()
                        + "): the service ends. Start it again, and give it more memory"
                        + " with -Xmx if this happens again.");
                return;
            }
            cause = cause.getCause();
        }
    }

    /** Ends the process without its shutdown hooks. */
    public static void now(String why) {
        end.accept(why);
    }

    /** One thread at a time, so that several which lack memory at once write one line: the others wait until all is over. */
    private static synchronized void halt(String why) {
        try {
            System.err.println(why);
        } finally {
            Runtime.getRuntime().halt(STATUS);
        }
    }

    /** Replaces the end of the process, for tests, and returns what undoes it. */
    static Runnable replaceBy(Consumer<String> other) {
        end = other;
        return () -> end = ProcessEnd::halt;
    }
}
