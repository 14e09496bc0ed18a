package org.bednight.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;

/** Reads text in UTF-8, with or without a mark of byte order, and says what is wrong with bytes that are none. */
final class Utf8 {

    private static final String HOW_TO_SAVE = "text in UTF-8; in Excel, save as \"CSV UTF-8\", or as .xlsx";

    private Utf8() {}

    /** Returns the text that the bytes hold; {@link FaultyFile} if they are not UTF-8. */
    static String decode(byte[] content) {
        refuseOthers(content);
        boolean marked = FileForm.startsWith(content, 0xEF, 0xBB, 0xBF);
        int start = marked ? 3 : 0;
        var text = new String(content, start, content.length - start, UTF_8);
        if (text.indexOf('\uFFFD') >= 0) {
            refuseMalformed(content);
        }
        return text;
    }

    private static void refuseOthers(byte[] content) {
        if (FileForm.startsWith(content, 0xFF, 0xFE) || FileForm.startsWith(content, 0xFE, 0xFF)) {
            throw new FaultyFile(RowFault.ofFile("UTF-16", HOW_TO_SAVE));
        }
        int nul = indexOfNul(content);
        if (nul == 0 || nul == 1) {
            throw new FaultyFile(RowFault.ofFile("UTF-16", HOW_TO_SAVE));
        }
        if (nul > 0) {
            throw new FaultyFile(
                    RowFault.ofFile("binary data", "text in UTF-8 with commas (.csv), or an Excel workbook (.xlsx)"));
        }
    }

    private static int indexOfNul(byte[] content) {
        for (int i = 0; i < content.length; i++) {
            if (content[i] == 0) {
                return i;
            }
        }
        return -1;
    }

    /** A text may hold the replacement character itself; only bytes that are no UTF-8 are refused. */
    private static void refuseMalformed(byte[] content) {
        var bytes = ByteBuffer.wrap(content);
        var decoder = UTF_8.newDecoder();
        var chars = CharBuffer.allocate(8192);
        int line = 1;
        while (true) {
            var result = decoder.decode(bytes, chars, true);
            line += (int) chars.flip().chars().filter(c -> c == '\n').count();
            chars.clear();
            if (result.isUnderflow()) {
                return;
            }
            if (result.isError()) {
                throw new FaultyFile(
                        new RowFault(line, "", "byte %02X".formatted(content[bytes.position()]), HOW_TO_SAVE));
            }
        }
    }
}
