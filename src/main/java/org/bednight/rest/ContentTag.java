package org.bednight.rest;

import org.apache.commons.codec.digest.DigestUtils;

/** Identifies a state of what an address answers, or of what a form shows. */
public final class ContentTag {

    private static final int DIGITS = 32;

    private ContentTag() {}

    /** Returns the first half of the SHA-256 digest of {@code state} as 32 hexadecimal digits. */
    public static String of(String state) {
        return DigestUtils.sha256Hex(state).substring(0, DIGITS);
    }
}
