package org.bednight.estate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bednight.calendar.DateRange;
import org.bednight.problem.Problem;

/**
 * Nights have no price, and none is guessed.
 *
 * <p>Member {@code missing}: the nights by reason and sector, in order of date.
 */
public final class NoPrice extends Problem {

    private static final long serialVersionUID = 1;

    /** Why nights need a price. */
    enum Reason {
        /** Children slept on them. */
        SLEPT,
        /** Children are expected on them. */
        EXPECTED
    }

    /** Nights in a row of one sector that need a price and have none. */
    record Missing(Reason reason, Sector sector, DateRange nights) {}

    private final transient List<Missing> missing;

    private NoPrice(List<Missing> missing) {
        super(
                Kind.MISSING_DATA,
                "no-price",
                detail(missing),
                Map.of("missing", missing.stream().map(NoPrice::member).toList()));
        this.missing = missing;
    }

    /** Returns the problem of all nights in {@code found}. */
    static NoPrice of(List<Missing> found) {
        return new NoPrice(merged(found));
    }

    /** Nights that were slept are covered by no price on record. */
    public static NoPrice slept(Sector sector, List<DateRange> nights) {
        return of(Reason.SLEPT, sector, nights);
    }

    /** Nights are expected for which no price was known, nor any before them. */
    public static NoPrice expected(Sector sector, List<DateRange> nights) {
        return of(Reason.EXPECTED, sector, nights);
    }

    private static NoPrice of(Reason reason, Sector sector, List<DateRange> nights) {
        return of(nights.stream().map(gap -> new Missing(reason, sector, gap)).toList());
    }

    List<Missing> missing() {
        return missing;
    }

    /** Joins nights of the same reason and sector that overlap or follow one another. */
    private static List<Missing> merged(List<Missing> found) {
        var merged = new ArrayList<Missing>();
        found.stream()
                .sorted(Comparator.comparing(Missing::reason)
                        .thenComparing(Missing::sector)
                        .thenComparing(each -> each.nights().start()))
                .forEach(each -> {
                    var last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
                    if (last != null && continues(last, each)) {
                        merged.set(merged.size() - 1, joined(last, each));
                    } else {
                        merged.add(each);
                    }
                });
        return List.copyOf(merged);
    }

    private static boolean continues(Missing last, Missing next) {
        return last.reason() == next.reason()
                && last.sector() == next.sector()
                && !next.nights().start().isAfter(last.nights().endExclusive());
    }

    private static Missing joined(Missing last, Missing next) {
        return new Missing(last.reason(), last.sector(), last.nights().hull(next.nights()));
    }

    private static Map<String, String> member(Missing each) {
        var member = new LinkedHashMap<String, String>();
        member.put("sector", each.sector().name());
        member.put("from", each.nights().start().toString());
        member.put("to", each.nights().last().toString());
        member.put("nights", each.reason() == Reason.SLEPT ? "slept" : "expected");
        return member;
    }

    private static String detail(List<Missing> missing) {
        var sentences = new ArrayList<String>();
        add(sentences, "Children slept on nights without a price: %s.", Reason.SLEPT, missing);
        add(
                sentences,
                "Nights are expected for which no price was known by the as-at date, nor an earlier one to carry forward: %s.",
                Reason.EXPECTED,
                missing);
        sentences.add("Add the prices at /api/v1/bed-night-prices; a price that is not published yet may be added as"
                + " provisional.");
        return String.join(" ", sentences);
    }

    private static void add(List<String> sentences, String sentence, Reason reason, List<Missing> missing) {
        var bySector = missing.stream()
                .filter(each -> each.reason() == reason)
                .collect(Collectors.groupingBy(
                        Missing::sector,
                        LinkedHashMap::new,
                        Collectors.mapping(each -> each.nights().toString(), Collectors.joining(", "))));
        if (!bySector.isEmpty()) {
            sentences.add(sentence.formatted(bySector.entrySet().stream()
                    .map(each -> each.getKey() + " " + each.getValue())
                    .collect(Collectors.joining("; "))));
        }
    }
}
