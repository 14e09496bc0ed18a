package org.bednight.web.form;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/** Identifies the state of a record, so that a form changes only the state that it showed. */
public final class StateTag {

    /** The name of the hidden field that holds the tag of the record as its form shows it. */
    public static final String FIELD = "state";

    /** The state of what is not on record. */
    public static final String NONE = "none";

    private static final int BYTES = 16;

    private StateTag() {}

    /** Returns the tag of a record, or {@link #NONE} where there is none. */
    public static String of(Optional<?> onRecord) {
        return onRecord.map(found -> digest(found.toString())).orElse(NONE);
    }

    private static String digest(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
