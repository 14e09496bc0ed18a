package org.bednight;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A Java agent that fills the heap of a service but for a few megabytes as soon as a file is there, so that what the
 * service does next lacks memory, however well it estimated.
 */
public final class MemoryFiller {

    private static final int MEGABYTE = 1024 * 1024;

    private static final int LEFT_FREE = 3;

    private static final List<byte[]> HELD = new ArrayList<>();

    private MemoryFiller() {}

    /** Begins to wait for the file that {@code signal} names. */
    public static void premain(String signal) {
        var filler = new Thread(() -> fillOn(Path.of(signal)), "memory filler");
        filler.setDaemon(true);
        filler.start();
    }

    private static void fillOn(Path signal) {
        try {
            while (!Files.exists(signal)) {
                Thread.sleep(50);
            }
        } catch (InterruptedException stopped) {
            return;
        }
        fill();
    }

    private static void fill() {
        try {
            while (true) {
                HELD.add(new byte[MEGABYTE]);
            }
        } catch (OutOfMemoryError full) {
            HELD.subList(0, LEFT_FREE).clear();
        }
    }
}
