package org.bednight.publication.frozen;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bednight.projection.range.Range;

/** How likely each cost of the year, or of its first months, is. Amounts are in pounds. */
public final class FrozenRange extends FrozenPart {

    private static final String CENTRE = "centre";
    private static final String QUANTILES = "quantiles";
    private static final String BUDGET_FOR = "budgetFor";
    private static final String RESERVE_FOR = "reserveFor";

    FrozenRange(JsonNode node, Place place) {
        super(node, place);
    }

    public Figure mean() {
        return figure("mean");
    }

    public Figure median() {
        return figure("median");
    }

    /** Says whether the median stands before the mean, as forms before centres do not. */
    public boolean isMedianFirst() {
        return findPart(CENTRE, Group::new)
                .filter(centre -> centre.text("measure").equals("median"))
                .isPresent();
    }

    /** Says whether it is stated which of mean and median stands first. */
    boolean statesCentre() {
        return isStated(CENTRE);
    }

    /** Returns the cost of a level, such as {@code 0.9}. */
    public Figure quantile(String level) {
        return part(QUANTILES, Group::new).figure(level);
    }

    /** Returns the budget that would hold with a chance, such as {@code 0.8}. */
    public Figure budgetFor(String chance) {
        return part(BUDGET_FOR, Group::new).figure(chance);
    }

    /** Returns what the budget lacks of that; absent without a budget. */
    public Figure reserveFor(String chance) {
        return findPart(RESERVE_FOR, Group::new)
                .map(reserve -> reserve.figure(chance))
                .orElse(Figure.ABSENT);
    }

    public Figure probabilityOfOverspend() {
        return figure("probabilityOfOverspend");
    }

    /** Says whether the range rests on the totals of months, and not on single children. */
    public boolean isOfTotals() {
        return node().path("model").asText().equals(Range.MONTHLY_TOTALS);
    }

    public Place probabilityOfOverspendPlace() {
        return optionalPlace("probabilityOfOverspend");
    }

    public Figure expectedOverspend() {
        return figure("expectedOverspend");
    }

    /** Finds what children in custody will still cause; withheld from the public. */
    public Optional<FrozenSpend> findCommitted() {
        return findPart("committed", FrozenSpend::new);
    }

    /** Finds what children not yet seen will cause; withheld from the public. */
    public Optional<FrozenSpend> findExpected() {
        return findPart("expected", FrozenSpend::new);
    }

    /** Returns the mean of the year's nights; absent where it is withheld. */
    public Figure meanNights() {
        return findPart("nights", Group::new)
                .map(nights -> nights.figure("mean"))
                .orElse(Figure.ABSENT);
    }

    /** Returns the places of all amounts that the range has. */
    public List<Place> amountPlaces() {
        return Stream.concat(
                        Stream.of("mean", "median", "expectedOverspend").map(this::optionalPlace),
                        Stream.of(QUANTILES, BUDGET_FOR, RESERVE_FOR).flatMap(this::levels))
                .toList();
    }

    private Stream<Place> levels(String list) {
        return findPart(list, Group::new).stream().flatMap(group -> group.node().properties().stream()
                .map(Map.Entry::getKey)
                .map(group::place));
    }

    /** Returns the places of what the range rests on, some of which not every range has. */
    public List<Place> detailPlaces() {
        return Stream.of("committed", "expected", "nights", "evidence", "paths")
                .map(this::optionalPlace)
                .toList();
    }

    public List<String> assumptions() {
        return texts("assumptions");
    }

    public Place assumptionsPlace() {
        return place("assumptions");
    }

    public List<String> warnings() {
        return texts("warnings");
    }

    public Place warningsPlace() {
        return place("warnings");
    }

    private static final class Group extends FrozenPart {

        Group(JsonNode node, Place place) {
            super(node, place);
        }
    }
}
