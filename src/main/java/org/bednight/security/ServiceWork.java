package org.bednight.security;

/**
 * What the service does itself, such as loading the demonstration when it starts: nobody signs in for it. Nothing that a
 * request asks for may be done so.
 */
public final class ServiceWork {

    private static final ThreadLocal<Boolean> RUNNING = ThreadLocal.withInitial(() -> false);

    private ServiceWork() {}

    /** Does {@code work} in this thread, with every right. */
    public static void run(Runnable work) {
        RUNNING.set(true);
        try {
            work.run();
        } finally {
            RUNNING.remove();
        }
    }

    static boolean isRunning() {
        return RUNNING.get();
    }
}
