package org.bednight.exchange;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/**
 * Text in whichever encoding a council's programs write: UTF-8, UTF-16, or Windows-1252 where the bytes are no UTF-8.
 *
 * @param readAs how it was read, in a sentence; null where it is UTF-8
 */
record LooseText(String text, @Nullable String readAs) {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private static final int LOOKED_AT = 4096;

    private static final char LAST_CONTROL = ' ' - 1;

    /** @throws FaultyFile if the bytes are no text */
    static LooseText decode(byte[] content) {
        var decoded = decoded(content);
        if (decoded.text.chars().anyMatch(LooseText::isControl)) {
            throw new FaultyFile(RowFault.ofFile("binary data", "a table, as text (.csv) or as a workbook (.xlsx)"));
        }
        return decoded;
    }

    private static LooseText decoded(byte[] content) {
        if (FileForm.startsWith(content, 0xEF, 0xBB, 0xBF)) {
            return utf8OrElse(content, 3);
        }
        boolean little = FileForm.startsWith(content, 0xFF, 0xFE);
        if (little || FileForm.startsWith(content, 0xFE, 0xFF)) {
            return utf16(content, 2, little ? UTF_16LE : UTF_16BE);
        }
        int even = nuls(content, 0);
        int odd = nuls(content, 1);
        if (even + odd > 0 && (even == 0 || odd == 0)) {
            return utf16(content, 0, even == 0 ? UTF_16LE : UTF_16BE);
        }
        return utf8OrElse(content, 0);
    }

    private static int nuls(byte[] content, int first) {
        int nuls = 0;
        for (int i = first; i < Math.min(content.length, LOOKED_AT); i += 2) {
            nuls += content[i] == 0 ? 1 : 0;
        }
        return nuls;
    }

    private static LooseText utf16(byte[] content, int start, Charset charset) {
        return new LooseText(
                new String(content, start, content.length - start, charset), "The text was read as UTF-16.");
    }

    private static LooseText utf8OrElse(byte[] content, int start) {
        try {
            var bytes = ByteBuffer.wrap(content, start, content.length - start);
            return new LooseText(UTF_8.newDecoder().decode(bytes).toString(), null);
        } catch (CharacterCodingException other) {
            return new LooseText(
                    new String(content, start, content.length - start, WINDOWS_1252),
                    "The text is no UTF-8 and was read as Windows-1252.");
        }
    }

    private static boolean isControl(int c) {
        return c <= LAST_CONTROL && c != '\t' && c != '\r' && c != '\n' && c != '\f';
    }
}
