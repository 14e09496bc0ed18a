package org.bednight.exchange;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The forms in which an exchange file may come. */
public enum FileForm {
    /** Comma-separated text in UTF-8, after RFC 4180. */
    CSV,
    /** A workbook of Excel 2007 or later. */
    XLSX;

    private static final int LOOKED_AT = 1024;

    /**
     * Returns the form of a file, recognised by what it holds: browsers and mail programs often send a wrong media type.
     *
     * <p>A zip, and the older container that Excel 97 and password-protected workbooks use, is taken for a workbook;
     * the media type decides only over what is neither that nor text.
     *
     * @param mediaType the type that the sender claims, or null if none
     * @param start the file, or as many of its first bytes as are at hand
     */
    public static FileForm of(@Nullable String mediaType, byte[] start) {
        if (startsWith(start, 'P', 'K', 3, 4)
                || startsWith(start, 'P', 'K', 5, 6)
                || startsWith(start, 0xD0, 0xCF, 0x11, 0xE0)) {
            return XLSX;
        }
        boolean text = start.length > 0 && !holdsNul(start);
        return !text && claimsWorkbook(mediaType) ? XLSX : CSV;
    }

    /** Returns whether the bytes start with these, each from 0 to 255. */
    static boolean startsWith(byte[] start, int... expected) {
        if (start.length < expected.length) {
            return false;
        }
        for (int i = 0; i < expected.length; i++) {
            if ((start[i] & 0xFF) != expected[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean holdsNul(byte[] start) {
        for (int i = 0; i < Math.min(start.length, LOOKED_AT); i++) {
            if (start[i] == 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean claimsWorkbook(@Nullable String mediaType) {
        if (mediaType == null) {
            return false;
        }
        var type = mediaType.toLowerCase(Locale.ROOT);
        return type.contains("spreadsheetml") || type.contains("ms-excel");
    }
}
