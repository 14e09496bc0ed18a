package org.bednight.forecast.accuracy;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bednight.calendar.DateRange;
import org.bednight.calendar.NightCounts;

/** Subjects for tests of backtests. */
final class Subjects {

    static final LocalDate START = LocalDate.parse("2018-04-01");

    private Subjects() {}

    interface Children {
        int on(LocalDate night);
    }

    static Subject of(String name, String from, String endExclusive, Children children) {
        return new Subject(name, List.of(nights(from, endExclusive, children)));
    }

    static NightCounts flat(int children) {
        return nights("2018-04-01", "2021-04-01", night -> children);
    }

    static NightCounts nights(String from, String endExclusive, Children children) {
        var start = LocalDate.parse(from);
        return NightCounts.of(
                start,
                start.datesUntil(LocalDate.parse(endExclusive))
                        .mapToInt(children::on)
                        .toArray());
    }

    /** Subjects of two sectors whose children come for some weeks each. */
    static List<Subject> any(int count, int seed, String endExclusive) {
        var random = new SplittableRandom(seed);
        var range = new DateRange(START, LocalDate.parse(endExclusive));
        return IntStream.range(0, count)
                .mapToObj(number -> new Subject(
                        "A" + number,
                        Stream.generate(() -> anyStays(range, random)).limit(2).toList()))
                .toList();
    }

    private static NightCounts anyStays(DateRange range, SplittableRandom random) {
        var counts = NightCounts.over(range);
        for (int stay = 0; stay < range.length() / 40; stay++) {
            var arrival = range.start().plusDays(random.nextInt(range.length()));
            counts.add(new DateRange(arrival, arrival.plusDays(random.nextInt(150))));
        }
        return counts.build();
    }
}
