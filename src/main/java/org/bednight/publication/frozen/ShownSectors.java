package org.bednight.publication.frozen;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Which sectors a paper and its workbook show: the secure school only where it has a night in this year or one of those
 * beside it, since a sector without nights has no price and would be a row of noughts and gaps.
 */
public final class ShownSectors {

    private static final String SCHOOL = "SECURE_SCHOOL";

    private final FrozenPublication frozen;
    private final List<Integer> places;

    public ShownSectors(FrozenPublication frozen) {
        this.frozen = frozen;
        this.places = IntStream.range(0, frozen.forecast().sectors().size())
                .filter(this::isShown)
                .boxed()
                .toList();
    }

    /** Returns the places of the sectors that are shown. */
    public List<Integer> places() {
        return places;
    }

    /** Returns the parts of a list that goes by sector which are shown. */
    public <T> List<T> of(List<T> bySector) {
        return places.stream()
                .filter(place -> place < bySector.size())
                .map(bySector::get)
                .toList();
    }

    private boolean isShown(int place) {
        return !frozen.forecast().sectors().get(place).sector().equals(SCHOOL)
                || figures(place).anyMatch(figure -> figure.withheld() || figure.signum() != 0);
    }

    /** Returns the figures of a sector that a paper shows of this year, those before, and earlier publications. */
    private Stream<Figure> figures(int place) {
        var forecast = frozen.forecast().sectors().get(place);
        var now = Stream.of(
                forecast.actual().bedNights(),
                forecast.outturn().bedNights(),
                forecast.outturn().cost(),
                frozen.activity().sectors().get(place).yearBefore().bedNights());
        var then = frozen.findActivityYearBefore().stream()
                .map(activity -> activity.sectors().get(place))
                .flatMap(years ->
                        Stream.of(years.year().bedNights(), years.yearBefore().bedNights()));
        var difference = frozen.findYearOnYear().stream()
                .map(effects -> effects.sectors().get(place).difference());
        return Stream.of(now, then, difference, moved(place)).flatMap(Function.identity());
    }

    /** Returns what is shown of how a sector has moved; what is withheld of it is withheld of each sector, whatever it is. */
    private Stream<Figure> moved(int place) {
        return Stream.of(frozen.findMovement(), frozen.findReplaces().flatMap(FrozenReplacement::findMovement))
                .flatMap(Optional::stream)
                .flatMap(movement -> movement.steps().stream())
                .map(FrozenMovement.Step::sectors)
                .filter(sectors -> place < sectors.size())
                .map(sectors -> sectors.get(place).amount())
                .filter(figure -> !figure.withheld());
    }
}
