package org.bednight.rest;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What callers may send by mistake or on purpose, picked at random. */
public final class AnyInput {

    public static final List<String> TEXTS = List.of(
            "X001",
            "E08000025",
            "R1",
            "C1",
            "YOI",
            "SCH",
            "2018-19",
            "2000-01",
            "2098-99",
            "2018-20",
            "2018-05-01",
            "2000-01-01",
            "2099-12-31",
            "2018-02-29",
            "2018-06-01T09:30:00Z",
            "-1000000000-01-01T00:00:00Z",
            "+999999999-12-31T23:59:59Z",
            "0",
            "-1",
            "1",
            "60",
            "61",
            "999999999",
            "2147483648",
            "1e309",
            "678.705",
            "NaN",
            "",
            " ",
            "\u0000",
            "a\u0000b1",
            "\n",
            "'; drop table placement; --1",
            "=1+1",
            "%",
            "%%s%n1",
            "\\N",
            "\\1",
            "../../1",
            "true",
            "replace",
            "ytd",
            "rolled",
            "per-month",
            "confirmed",
            "née 1",
            "😀1",
            "\uFEFF1",
            "\u202E1",
            "x".repeat(3000),
            "previously looked after");

    private static final List<String> NOT_TEXTS = List.of(
            "null",
            "true",
            "0",
            "-1",
            "1.5",
            "1e999",
            "99999999999999999999",
            "[]",
            "{}",
            "[null]",
            "[[]]",
            "{\"a\":1}");

    private AnyInput() {}

    public static String value(SplittableRandom random) {
        return random.nextInt(3) == 0 ? pick(NOT_TEXTS, random) : quoted(pick(TEXTS, random));
    }

    private static String quoted(String text) {
        return text.chars().mapToObj(c -> "\\u%04x".formatted(c)).collect(Collectors.joining("", "\"", "\""));
    }

    static String rows(int width, SplittableRandom random) {
        return IntStream.rangeClosed(1, 1 + random.nextInt(4))
                .mapToObj(row -> IntStream.range(0, width)
                        .mapToObj(cell -> "\"" + pick(TEXTS, random).replace("\"", "\"\"") + "\"")
                        .collect(Collectors.joining(",")))
                .collect(Collectors.joining("\n"));
    }

    public static String cut(String text, SplittableRandom random) {
        return text.substring(0, random.nextInt(text.length()));
    }

    static String filled(String address, SplittableRandom random) {
        var filled = address;
        while (filled.contains("{}")) {
            filled = filled.replaceFirst("\\{\\}", encoded(pick(TEXTS, random)));
        }
        return filled;
    }

    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    public static <T> T pick(List<T> list, SplittableRandom random) {
        return list.get(random.nextInt(list.size()));
    }
}
