package org.bednight.rest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Identifies a state of what an address answers, or of what a form shows. */
public final class ContentTag {

    private static final int BYTES = 16;

    private ContentTag() {}

    /** Returns the first half of the SHA-256 digest of {@code state} as 32 hexadecimal digits. */
    public static String of(String state) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(state.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
