package org.bednight.exchange;

import org.apache.commons.codec.digest.DigestUtils;

/** Identifies the content of a file. */
public final class FileDigest {

    private FileDigest() {}

    /** Returns the SHA-256 digest of bytes as 64 hexadecimal digits in lower case. */
    public static String of(byte[] content) {
        return DigestUtils.sha256Hex(content);
    }
}
