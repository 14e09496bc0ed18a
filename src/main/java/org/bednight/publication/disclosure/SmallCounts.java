package org.bednight.publication.disclosure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.bednight.publication.frozen.Frozen;

/** Finds what of a publication rests on fewer children than may be shown, and what has to go with it. */
final class SmallCounts {

    private static final List<String> YEARS = List.of(
            "/activity/%s/year",
            "/activity/%s/yearBefore",
            "/activity/%s/yearBeforeToSameDay",
            "/activityYearBefore/%s/year",
            "/activityYearBefore/%s/yearBefore");

    private static final String ALL = "ALL";

    private final Frozen frozen;
    private final int smallest;

    SmallCounts(Frozen frozen) {
        this.frozen = frozen;
        this.smallest = frozen.number("/houseStyle/smallestCount");
    }

    /** Says whether there is any child in the nights of the publication. */
    boolean any() {
        return learned(ALL) > 0
                || YEARS.stream().anyMatch(year -> frozen.number(year.formatted("total") + "/children") > 0);
    }

    boolean isSmall(int count) {
        return count > 0 && count < smallest;
    }

    /** Says whether the forecast as a whole rests on a small count: in the nights slept, or in those learned from. */
    boolean inTotal() {
        return isSmall(frozen.number("/activity/total/year/children")) || isSmall(learned(ALL));
    }

    /** Says whether the figures of a year rest on a small count, by the place of the year's figures. */
    boolean inYear(String place) {
        return isSmall(frozen.number(place + "/children"));
    }

    /**
     * Returns the sectors to be withheld in every year: those with a small count in any, and where one of them would
     * stand alone among the sectors that have nights, the next smallest.
     */
    Set<Integer> sectors() {
        var groups = groups();
        Set<Integer> withheld = new TreeSet<>();
        for (var group : groups) {
            IntStream.range(0, group.size())
                    .filter(sector -> isSmall(group.get(sector)))
                    .forEach(withheld::add);
        }
        if (withheld.isEmpty()) {
            return withheld;
        }
        while (groups.stream().anyMatch(group -> addSecond(group, withheld))) {
            // until each group has none, or at least two, or nothing but what is withheld
        }
        return withheld;
    }

    /** Returns the months, by place, whose nights slept are of few children, with the next smallest where one stands alone. */
    Set<Integer> months() {
        var months = counts("/activity/months", "/total/children");
        Set<Integer> withheld = new HashSet<>();
        IntStream.range(0, months.size())
                .filter(month -> isSmall(months.get(month)))
                .forEach(withheld::add);
        if (!withheld.isEmpty()) {
            addSecond(months, withheld);
        }
        return withheld;
    }

    /** Returns the children by sector of each year that the paper shows, and of the nights learned from. */
    private List<List<Integer>> groups() {
        var groups = new ArrayList<List<Integer>>();
        int sectors = frozen.list("/forecast/sectors").size();
        for (var year : YEARS) {
            groups.add(IntStream.range(0, sectors)
                    .mapToObj(sector ->
                            frozen.number(year.formatted("sectors/%d/figures".formatted(sector)) + "/children"))
                    .toList());
        }
        groups.add(frozen.list("/forecast/sectors").stream()
                .map(sector -> learned(sector.text("/sector")))
                .toList());
        if (!frozen.text("/forecast/model/name").equals("rolling-average")) {
            groups.addAll(lastMonth());
        }
        return groups;
    }

    /** Models other than an average go by the last month above all, however long a record they learn from. */
    private List<List<Integer>> lastMonth() {
        int month = Integer.parseInt(frozen.text("/period").substring(1)) - 1;
        return month < 0
                ? List.of()
                : List.of(frozen.list("/activity/months/%d/sectors".formatted(month)).stream()
                        .map(sector -> sector.number("/figures/children"))
                        .toList());
    }

    private int learned(String sector) {
        return frozen.list("/learnedFrom").stream()
                .filter(each -> each.text("/sector").equals(sector))
                .mapToInt(each -> each.number("/children"))
                .sum();
    }

    private List<Integer> counts(String list, String place) {
        return frozen.list(list).stream().map(part -> part.number(place)).toList();
    }

    /** Adds the smallest cell that is not withheld, where exactly one that is not zero is; says whether it did. */
    private static boolean addSecond(List<Integer> group, Set<Integer> withheld) {
        var present = IntStream.range(0, group.size())
                .filter(cell -> group.get(cell) > 0)
                .boxed()
                .toList();
        if (present.stream().filter(withheld::contains).count() != 1) {
            return false;
        }
        return present.stream()
                .filter(cell -> !withheld.contains(cell))
                .min(Comparator.comparing(group::get))
                .map(withheld::add)
                .orElse(false);
    }
}
