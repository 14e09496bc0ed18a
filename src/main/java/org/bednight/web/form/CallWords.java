package org.bednight.web.form;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Takes out of a sentence where to call the API, which is no help to somebody who reads a page: the page itself leads on.
 *
 * <p>{@code There is no authority X1: see /api/v1/authorities, or add it there.} becomes {@code There is no authority X1.}
 */
public final class CallWords {

    private static final String ADDRESS = "/api/v1\\b(?:[^\\s,;.]|[.,;](?=\\S))*";

    private static final Pattern SENTENCE = Pattern.compile(" See (?:\\w+ at )?" + ADDRESS + "[.;](?: POST [^.]*\\.)?");
    private static final Pattern CLAUSE =
            Pattern.compile("[:,] (?:see|publish one at) (?:\\w+ at )?" + ADDRESS + "(?:, or add it there)?");
    private static final Pattern LIST = Pattern.compile(": the addresses are listed at /q/openapi");
    private static final Pattern PLACE = Pattern.compile("(?: by PUT)? (?:at|under) " + ADDRESS);

    private CallWords() {}

    /** Returns sentences without addresses of the API. */
    public static List<String> without(List<String> sentences) {
        return sentences.stream().map(CallWords::without).toList();
    }

    /** Returns a sentence without addresses of the API. */
    public static String without(String sentence) {
        var shorter = LIST.matcher(SENTENCE.matcher(sentence).replaceAll("")).replaceAll("");
        return PLACE.matcher(CLAUSE.matcher(shorter).replaceAll("")).replaceAll("");
    }
}
