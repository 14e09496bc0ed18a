package org.bednight.publication;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** The true nights, of children who come once. */
record World(List<Stay> stays) {

    /** From one day to another, whose night is not slept. */
    record Stay(int sector, LocalDate start, LocalDate end) {}

    static World of(List<Stay> stays) {
        return new World(List.copyOf(stays));
    }

    /** Some three children a month, few of them in LASCH; or, where sectors are {@code alike}, twelve. */
    static World drawn(int seed, boolean alike) {
        var random = new Random(seed);
        var stays = new ArrayList<Stay>();
        for (var day = LocalDate.parse("2016-04-01");
                day.isBefore(LocalDate.parse("2018-06-20"));
                day = day.plusDays(1)) {
            if (random.nextInt(10) < (alike ? 4 : 1)) {
                int draw = random.nextInt(10);
                int sector = alike ? draw % 3 : draw < 2 ? 0 : draw < 5 ? 1 : 2;
                var end = day.plusDays(2L + random.nextInt(alike ? 20 : 60));
                var last = LocalDate.parse("2018-06-30");
                stays.add(new Stay(sector, day, end.isAfter(last) ? last : end));
            }
        }
        return of(stays);
    }

    /** One to five children in all, who come in the year before or in this one. */
    static World ofFew(int seed) {
        var random = new Random(seed);
        var stays = new ArrayList<Stay>();
        for (int child = 0; child <= (seed - 1) % 5; child++) {
            var start = LocalDate.parse("2017-09-01").plusDays(random.nextInt(270));
            var end = start.plusDays(20L + random.nextInt(120));
            var last = LocalDate.parse("2018-06-30");
            stays.add(new Stay(random.nextInt(3), start, end.isAfter(last) ? last : end));
        }
        return of(stays);
    }

    World with(Stay stay) {
        var more = new ArrayList<>(stays);
        more.add(stay);
        return of(more);
    }

    /** The same nights of one child more: the first stay of the year in LASCH or STC is that of two. */
    World withOneMore() {
        var split = new ArrayList<>(stays);
        var first = stays.stream()
                .filter(stay -> stay.sector() < 2)
                .filter(stay -> stay.start().isAfter(LocalDate.parse("2018-03-31")))
                .filter(stay -> stay.start().plusDays(6).isBefore(stay.end()))
                .findFirst()
                .orElseThrow();
        split.remove(first);
        split.add(new Stay(first.sector(), first.start(), first.start().plusDays(3)));
        split.add(new Stay(first.sector(), first.start().plusDays(3), first.end()));
        return of(split);
    }

    List<String> rows(String code) {
        return IntStream.range(0, stays.size())
                .mapToObj(number -> "%s,R%03d,C%03d,%s,,%s,%s,,"
                        .formatted(
                                code,
                                number,
                                number,
                                Attack.SECTORS.get(stays.get(number).sector()),
                                stays.get(number).start(),
                                stays.get(number).end()))
                .toList();
    }

    double[] nights() {
        double[] nights = new double[Attack.cells()];
        for (var stay : stays) {
            stay.start()
                    .datesUntil(stay.end())
                    .forEach(night -> nights[Attack.cell(stay.sector(), YearMonth.from(night))]++);
        }
        return nights;
    }

    /** As many as every child of a month could sleep. */
    int[] most() {
        return IntStream.range(0, Attack.cells()).map(cell -> 31 * 20).toArray();
    }

    /** Returns the cells of one to five children. */
    List<Integer> smallCells() {
        int[] children = new int[Attack.cells()];
        for (var stay : stays) {
            stay.start()
                    .datesUntil(stay.end())
                    .map(YearMonth::from)
                    .distinct()
                    .forEach(month -> children[Attack.cell(stay.sector(), month)]++);
        }
        return IntStream.range(0, children.length)
                .filter(cell -> children[cell] > 0 && children[cell] < 6)
                .boxed()
                .toList();
    }
}
