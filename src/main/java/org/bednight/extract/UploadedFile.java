package org.bednight.extract;

import java.util.function.Supplier;

/**
 * A file of an upload.
 *
 * @param name as its sender calls it, cut and without characters that cannot be seen
 * @param size in bytes
 * @param content reads it, once there is room in memory
 */
public record UploadedFile(String name, long size, Supplier<byte[]> content) {

    private static final int LONGEST = 100;

    public UploadedFile {
        var plain = name.replaceAll("[\\p{C}\\p{Zl}\\p{Zp}]", "").strip();
        name = plain.isEmpty() ? "a file without a name" : plain.substring(0, Math.min(LONGEST, plain.length()));
    }

    /** Returns a file that is in memory already. */
    public static UploadedFile of(String name, byte[] content) {
        return new UploadedFile(name, content.length, () -> content);
    }
}
