package org.bednight.publication.disclosure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bednight.publication.frozen.FrozenActivity;
import org.bednight.publication.frozen.FrozenActivity.Figures;
import org.bednight.publication.frozen.FrozenPublication;

/** Finds what of a publication rests on fewer children than may be shown, and what has to go with it. */
final class SmallCounts {

    private static final String ALL = "ALL";

    private final FrozenPublication frozen;
    private final int smallest;

    SmallCounts(FrozenPublication frozen) {
        this.frozen = frozen;
        this.smallest = frozen.smallestCount();
    }

    /** Says whether there is any child in the nights of the publication. */
    boolean any() {
        return frozen.learnedFrom(ALL) > 0 || years(FrozenActivity::total).anyMatch(year -> year.childrenCount() > 0);
    }

    boolean isSmall(int count) {
        return count > 0 && count < smallest;
    }

    /** Says whether the forecast as a whole rests on a small count: in the nights slept, or in those learned from. */
    boolean inTotal() {
        return isSmall(frozen.activity().total().year().childrenCount()) || isSmall(frozen.learnedFrom(ALL));
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
        var months = frozen.activity().months().stream()
                .map(month -> month.total().childrenCount())
                .toList();
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
        var sectors = frozen.forecast().sectors();
        var years = IntStream.range(0, sectors.size())
                .mapToObj(sector -> years(activity -> activity.sectors().get(sector))
                        .map(Figures::childrenCount)
                        .toList())
                .toList();
        int count = (int) years(FrozenActivity::total).count();
        IntStream.range(0, count)
                .mapToObj(year -> years.stream().map(sector -> sector.get(year)).toList())
                .forEach(groups::add);
        groups.add(sectors.stream()
                .map(sector -> frozen.learnedFrom(sector.sector()))
                .toList());
        if (!frozen.forecast().model().equals("rolling-average")) {
            groups.addAll(lastMonth());
        }
        return groups;
    }

    /** Returns the figures of each year that the paper shows, of all sectors or of one. */
    private Stream<Figures> years(Function<FrozenActivity, FrozenActivity.Years> which) {
        var now = which.apply(frozen.activity());
        return Stream.concat(
                Stream.of(now.year(), now.yearBefore(), now.yearBeforeToSameDay()),
                frozen.findActivityYearBefore().stream()
                        .map(which)
                        .flatMap(then -> Stream.of(then.year(), then.yearBefore())));
    }

    /** Models other than an average go by the last month above all, however long a record they learn from. */
    private List<List<Integer>> lastMonth() {
        int month = Integer.parseInt(frozen.period().substring(1)) - 1;
        var months = frozen.activity().months();
        return month < 0 || month >= months.size()
                ? List.of()
                : List.of(months.get(month).sectors().stream()
                        .map(Figures::childrenCount)
                        .toList());
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
