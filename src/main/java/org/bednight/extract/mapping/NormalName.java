package org.bednight.extract.mapping;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.bednight.exchange.KeyText;

/** Names as they are compared: the order of their parts, case, accents and signs are of no account. */
final class NormalName {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern INNER = Pattern.compile("(?<=\\p{L})['.](?=\\p{L})");
    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private NormalName() {}

    /** Returns the one spelling of a name: {@code SMITH, Zoë} and {@code Zoe Smith} are {@code smith zoe}. */
    static String of(String name) {
        var plain = MARKS.matcher(Normalizer.normalize(KeyText.ignoringCase(name), Normalizer.Form.NFD))
                .replaceAll("");
        return Arrays.stream(SIGNS.split(INNER.matcher(plain).replaceAll(""), -1))
                .filter(part -> !part.isEmpty())
                .sorted()
                .collect(Collectors.joining(" "));
    }
}
