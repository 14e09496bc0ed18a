package org.bednight.capacity;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
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

    /** Between two looks, at the least: a look stops the work, which goes on for as long as the look took. */
    private static final long SHORTEST_PAUSE = TimeUnit.MILLISECONDS.toNanos(20);

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
        return peak(work, work);
    }

    /** Returns the same of long work, of which {@code part} leaves as much for all. */
    public static long peak(Runnable part, Runnable work) throws InterruptedException {
        part.run();
        long before = used();
        var over = new AtomicBoolean();
        var most = new long[1];
        var sampler = new Thread(() -> {
            while (!over.get()) {
                long started = System.nanoTime();
                most[0] = Math.max(most[0], used());
                LockSupport.parkNanos(Math.max(SHORTEST_PAUSE, System.nanoTime() - started));
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

    /** Returns how many bytes are in use once the heap is cleared of garbage, whatever is added before they are counted. */
    public static long used() {
        System.gc();
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getCollectionUsage().getUsed())
                .sum();
    }
}
