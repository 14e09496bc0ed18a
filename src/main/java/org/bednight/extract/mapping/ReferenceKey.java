package org.bednight.extract.mapping;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.bednight.remand.episode.Reference;

/**
 * The key by which an authority's children are named where a sheet has no references. It is never shown in a text of ours:
 * {@link #toString} hides it.
 *
 * @param hex 64 hexadecimal digits
 * @see <a href="https://www.rfc-editor.org/rfc/rfc2104">RFC 2104, HMAC</a>
 */
public record ReferenceKey(String hex) {

    public static final int BYTES = 32;

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

    private static final String ALGORITHM = "HmacSHA256";

    /** 80 bits: two of 100,000 children have the same with a chance of less than one in 10¹⁴. */
    private static final int DIGITS = 20;

    public ReferenceKey {
        if (!FORM.matcher(hex).matches()) {
            throw new IllegalArgumentException("A key has 64 hexadecimal digits in small letters");
        }
    }

    /** Returns a key of {@value #BYTES} bytes. */
    public static ReferenceKey of(byte[] bytes) {
        return new ReferenceKey(HexFormat.of().formatHex(bytes));
    }

    /**
     * Returns the reference of a child: H and 20 hexadecimal digits.
     *
     * @param identity what identifies the child, in a fixed order
     */
    public Reference reference(List<String> identity) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(HexFormat.of().parseHex(hex), ALGORITHM));
            var digest = mac.doFinal(String.join("\u001f", identity).getBytes(UTF_8));
            return new Reference(
                    "H" + HexFormat.of().withUpperCase().formatHex(digest).substring(0, DIGITS));
        } catch (NoSuchAlgorithmException | InvalidKeyException impossible) {
            throw new IllegalStateException("Every Java platform has HMAC-SHA-256", impossible);
        }
    }

    @Override
    public String toString() {
        return "a key";
    }
}
