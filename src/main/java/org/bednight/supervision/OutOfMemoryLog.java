package org.bednight.supervision;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.lang.Thread.UncaughtExceptionHandler;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Ends the process when a framework logs a lack of memory that it has caught. It does what {@code
 * -XX:+ExitOnOutOfMemoryError} does, where the service was started without that option.
 */
@Singleton
class OutOfMemoryLog {

    void start(@Observes StartupEvent event) {
        Logger.getLogger("").addHandler(new Ending());
        Thread.setDefaultUncaughtExceptionHandler(ending(Thread.getDefaultUncaughtExceptionHandler()));
    }

    private static UncaughtExceptionHandler ending(@Nullable UncaughtExceptionHandler before) {
        return (thread, failure) -> {
            ProcessEnd.ifOutOfMemory(failure);
            if (before != null) {
                before.uncaughtException(thread, failure);
            }
        };
    }

    /** Looks at the failure of each record that is logged, and writes nothing. */
    private static final class Ending extends Handler {

        @Override
        public void publish(LogRecord record) {
            ProcessEnd.ifOutOfMemory(record.getThrown());
        }

        @Override
        public void flush() {
            // Nothing is kept back.
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }
}
