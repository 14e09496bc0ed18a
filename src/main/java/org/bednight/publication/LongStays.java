package org.bednight.publication;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.bednight.calendar.DateRange;
import org.bednight.estate.PriceList;
import org.bednight.estate.PricedNights;
import org.bednight.money.Money;
import org.bednight.remand.episode.RemandHistory;
import org.bednight.remand.episode.Stay;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How much of a year's cost to date rests on how many children, by how long they have been in. A child counts once, by the
 * longest of its stays that has a night in the year, with all its nights of the year; the bands add up to the total.
 *
 * @param bands by nights in custody so far, earlier years included: the bands of national figures on durations
 */
@Schema(description = "How much of the cost to date rests on how many children, by how long they have been in custody")
public record LongStays(List<Band> bands, Total total) {

    /** The longest stay of each band, in nights; the last band has no end. */
    private static final List<Integer> ENDS = List.of(91, 182, 273);

    public LongStays {
        bands = List.copyOf(bands);
    }

    /**
     * The children of a band.
     *
     * @param to null in the last band
     */
    @Schema(name = "LongStayBand")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Band(
            @Schema(examples = "92") int from,
            @Schema(examples = "182") @Nullable Integer to,
            int children,

            @Schema(description = "Nights of the year to date")
            int bedNights,

            @Schema(implementation = Double.class, description = "Cost of those nights")
            Money cost) {}

    /** All children, and the least number of them on whom half of the cost rests. */
    @Schema(name = "LongStayTotal")
    public record Total(
            int children,
            int bedNights,
            @Schema(implementation = Double.class) Money cost,

            @Schema(description = "The least number of children who account for half of the cost", examples = "4")
            int halfRestsOn) {}

    /** A child's nights of the year, their cost, and the nights of its longest stay so far. */
    private record Child(int nights, Money cost, int longest) {

        Child plus(Child other) {
            return new Child(nights + other.nights, cost.plus(other.cost), Math.max(longest, other.longest));
        }
    }

    /**
     * Counts the children of the nights {@code past}.
     *
     * @param history of the authority
     * @param past the nights of the year up to that of the as-at date
     */
    static LongStays of(RemandHistory history, DateRange past, PriceList prices) {
        Map<String, Child> children = new TreeMap<>();
        if (!past.isEmpty()) {
            history.staysIn(past, past.last())
                    .forEach(stay -> children.merge(
                            stay.episode().child().value(),
                            new Child(
                                    stay.nights().length(),
                                    PricedNights.cost(prices.slept(stay.sector(), stay.nights())),
                                    length(stay, past)),
                            Child::plus));
        }
        return of(List.copyOf(children.values()));
    }

    private static int length(Stay stay, DateRange past) {
        return stay.episode()
                .stays(past.last())
                .mapToInt(each -> each.nights().length())
                .sum();
    }

    private static LongStays of(List<Child> children) {
        var bands = new ArrayList<Band>();
        int from = 1;
        for (int end : ENDS) {
            bands.add(band(from, end, children));
            from = end + 1;
        }
        bands.add(band(from, null, children));
        var all = band(1, null, children);
        return new LongStays(bands, new Total(all.children, all.bedNights, all.cost, halfRestsOn(children, all.cost)));
    }

    private static Band band(int from, @Nullable Integer to, List<Child> children) {
        var members = children.stream()
                .filter(child -> child.longest >= from && (to == null || child.longest <= to))
                .toList();
        return new Band(
                from,
                to,
                members.size(),
                members.stream().mapToInt(Child::nights).sum(),
                sum(members.stream()));
    }

    private static Money sum(Stream<Child> children) {
        return children.map(Child::cost).reduce(Money.ZERO, Money::plus);
    }

    private static int halfRestsOn(List<Child> children, Money cost) {
        var dearest = children.stream()
                .sorted(Comparator.comparing(Child::cost).reversed())
                .toList();
        var sum = Money.ZERO;
        int number = 0;
        while (number < dearest.size() && sum.plus(sum).compareTo(cost) < 0) {
            sum = sum.plus(dearest.get(number++).cost());
        }
        return number;
    }
}
