package org.bednight.capacity;

/** How the heap is divided: a quarter for what is held in memory, three eighths for work; the rest is the service itself. */
public final class Heap {

    /** A megabyte, in bytes. */
    public static final long MEGABYTE = 1024 * 1024;

    private static final long MOST_HELD = 400 * MEGABYTE;
    private static final int BODIES = 32;
    private static final int ROW = 2 * 1024;

    private Heap() {}

    /** Returns the largest size of the heap, in bytes. */
    public static long size() {
        return Runtime.getRuntime().maxMemory();
    }

    /** Returns how many bytes of facts, and of what follows from them, are held in memory. */
    public static long held() {
        return Math.min(MOST_HELD, size() / 4);
    }

    /** Returns how many bytes all heavy work together may take. */
    public static long work() {
        return size() * 3 / 8;
    }

    /**
     * Returns the largest body of a request, in bytes: as configured, but no more than a 32nd of the heap, since the rows of a
     * file take several times its size while it is imported.
     */
    public static long largestBody(long configured) {
        return Math.min(configured, size() / BODIES);
    }

    /** Returns how many rows of a file are taken at most: a workbook has far more of them in as many bytes than a text. */
    public static long mostRows() {
        return size() / ROW;
    }
}
