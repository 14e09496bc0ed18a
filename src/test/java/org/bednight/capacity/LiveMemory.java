package org.bednight.capacity;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/**
 * Measures how much memory work holds: what is still in use whenever the heap is cleared of garbage. In a process of its own,
 * for in that of the tests the services of other tests come and go.
 */
public final class LiveMemory {

    /** Between two looks, so that the work goes on: a look stops it. */
    private static final long PAUSE_MILLISECONDS = 20;

    private LiveMemory() {}

    /** Runs {@code program}, a class with a main method, in a process of its own, and returns the number that it prints. */
    public static long printedBy(Class<?> program, String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-XX:+UseSerialGC",
                "-classpath",
                System.getProperty("java.class.path"),
                program.getName()));
        command.addAll(List.of(arguments));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (process.waitFor() != 0) {
            throw new IllegalStateException(program + " failed: " + printed);
        }
        return Long.parseLong(printed.substring(printed.lastIndexOf('\n') + 1));
    }

    /** Returns the most bytes that {@code work} holds at once, beside what its first time leaves for all. */
    public static long peak(Runnable work) throws InterruptedException {
        work.run();
        long before = used();
        var over = new AtomicBoolean();
        var most = new long[1];
        var sampler = new Thread(() -> {
            while (!over.get()) {
                most[0] = Math.max(most[0], used());
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(PAUSE_MILLISECONDS));
            }
        });
        sampler.start();
        try {
            work.run();
        } finally {
            over.set(true);
            sampler.join();
        }
        return Math.max(0, most[0] - before);
    }

    /** Returns how many bytes are in use once the heap is cleared of garbage. */
    public static long used() {
        System.gc();
        var heap = Runtime.getRuntime();
        return heap.totalMemory() - heap.freeMemory();
    }
}
