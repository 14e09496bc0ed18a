package org.bednight.remand.nights;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.bednight.calendar.DateRange;
import org.bednight.calendar.ExactNights;
import org.bednight.calendar.NightCounts;
import org.bednight.estate.MissingPrices;
import org.bednight.estate.NoPrice;
import org.bednight.estate.PriceList;
import org.bednight.estate.PricedNights;
import org.bednight.estate.ProvisionalPrices;
import org.bednight.estate.Sector;
import org.bednight.remand.episode.Episode;
import org.bednight.remand.episode.Reference;
import org.bednight.remand.episode.RemandHistory;
import org.bednight.remand.episode.Stay;

/** Counts and prices the nights of a range that one authority's children had slept by a date. */
final class BedNightCount {

    private final DateRange nights;
    private final RemandHistory history;
    private final List<Stay> stays;
    private final Map<Sector, NightCounts> slept;
    private final Map<Sector, List<PricedNights>> prices = new EnumMap<>(Sector.class);

    private BedNightCount(DateRange nights, RemandHistory history, LocalDate asAt, PriceList list) {
        this.nights = nights;
        this.history = history;
        this.stays = history.staysIn(nights, asAt).toList();
        this.slept = history.counts(nights);
        for (var sector : Sector.values()) {
            prices.put(sector, list.slept(sector, nights));
        }
    }

    /** Counts the nights of {@code nights} up to that of {@code asAt}. */
    static BedNightCount of(DateRange nights, RemandHistory history, LocalDate asAt, PriceList prices) {
        return new BedNightCount(nights.until(asAt.plusDays(1)), history, asAt, prices);
    }

    /**
     * Returns the figures of all sectors in {@code part}.
     *
     * @throws NoPrice if nights that were slept have no price; it names them all
     */
    BedNightFigures total(DateRange part) {
        var missing = new MissingPrices();
        var charge = charge(part, missing);
        missing.throwIfAny();
        return BedNightFigures.of(charge.bedNights(), charge, people(part, stay -> true, episode -> true));
    }

    /**
     * Returns the figures of one sector in {@code part}; a child who moved counts once in each sector.
     *
     * @throws NoPrice if a night that was slept has no price
     */
    BedNightFigures sector(Sector sector, DateRange part) {
        var charge = charge(sector, part);
        return BedNightFigures.of(charge.bedNights(), charge, people(sector, part));
    }

    /** Returns the figures of all sectors, without the cost where a price is missing. */
    BedNightFigures totalAsFarAsPriced() {
        return findMissing().isEmpty()
                ? total(nights)
                : BedNightFigures.of(bedNights(), null, people(nights, stay -> true, episode -> true));
    }

    /** Returns the figures of one sector, without the cost where a price is missing. */
    BedNightFigures sectorAsFarAsPriced(Sector sector) {
        var missing = new MissingPrices();
        missing.gather(() -> charge(sector, nights), Charge.NONE);
        return missing.find().isEmpty()
                ? sector(sector, nights)
                : BedNightFigures.of(counts(sector).total(nights), null, people(sector, nights));
    }

    /** Finds the nights that have no price, of all sectors together. */
    Optional<NoPrice> findMissing() {
        var missing = new MissingPrices();
        charge(nights, missing);
        return missing.find();
    }

    /** Adds the prices of the nights that were slept to {@code found}, where they are provisional. */
    void addProvisional(ProvisionalPrices found) {
        prices.forEach((sector, priced) -> priced.stream()
                .filter(part -> !counts(sector).isNone(part.nights()))
                .forEach(found::add));
    }

    DateRange nights() {
        return nights;
    }

    /** Counts the nights and people of the episodes that {@code which} picks. */
    BedNightSplit.Line split(String group, Predicate<Episode> which) {
        int bedNights = stays.stream()
                .filter(stay -> which.test(stay.episode()))
                .mapToInt(stay -> stay.nights().length())
                .sum();
        var people = known(nights, stay -> which.test(stay.episode()), which);
        return new BedNightSplit.Line(group, people.remanded(), people.children(), people.episodes(), bedNights);
    }

    private Charge charge(DateRange part, MissingPrices missing) {
        return Arrays.stream(Sector.values())
                .map(sector -> missing.gather(() -> charge(sector, part), Charge.NONE))
                .reduce(Charge.NONE, Charge::plus);
    }

    private ExactNights bedNights() {
        return slept.values().stream().map(NightCounts::total).reduce(ExactNights.NONE, ExactNights::plus);
    }

    private NightCounts counts(Sector sector) {
        return Objects.requireNonNull(slept.get(sector));
    }

    private Charge charge(Sector sector, DateRange part) {
        return Charge.of(sector, counts(sector), Objects.requireNonNull(prices.get(sector)), part.intersect(nights));
    }

    private BedNightFigures.People people(Sector sector, DateRange part) {
        return people(
                part,
                stay -> stay.sector() == sector,
                episode -> episode.placements().get(0).sector() == sector);
    }

    /** Only totals are known of months before the episodes count, so that nobody can say how many people they were. */
    private BedNightFigures.People people(DateRange part, Predicate<Stay> slept, Predicate<Episode> admitted) {
        var days = part.intersect(nights);
        return !days.isEmpty() && history.isByMonth(days.start())
                ? BedNightFigures.People.UNKNOWN
                : known(part, slept, admitted).people();
    }

    private Known known(DateRange part, Predicate<Stay> slept, Predicate<Episode> admitted) {
        var days = part.intersect(nights);
        var children = new HashSet<Reference>();
        var episodes = new HashSet<Reference>();
        for (var stay : stays) {
            if (slept.test(stay) && !stay.nights().intersect(part).isEmpty()) {
                children.add(stay.episode().child());
                episodes.add(stay.episode().reference());
            }
        }
        long remanded = history.episodes().stream()
                .filter(Episode::isOfChild)
                .filter(episode -> days.contains(episode.start()) && admitted.test(episode))
                .map(Episode::child)
                .distinct()
                .count();
        return new Known(children.size(), episodes.size(), (int) remanded);
    }

    /** The people of the episodes on record. */
    private record Known(int children, int episodes, int remanded) {

        BedNightFigures.People people() {
            return new BedNightFigures.People(children, episodes, remanded);
        }
    }
}
