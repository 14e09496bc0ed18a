package org.bednight.projection;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bednight.authority.Authority;
import org.bednight.calendar.DateRange;
import org.bednight.estate.PricedNights;
import org.bednight.projection.expectation.Assumptions;
import org.bednight.projection.headline.HeadlineWords;
import org.bednight.remand.confirmation.UnconfirmedStay;
import org.bednight.remand.confirmation.UnconfirmedStay.Reason;
import org.bednight.remand.episode.Episode;

/** The open stays of a year that somebody must confirm or close, and what of the year's cost rests on them. */
final class UnconfirmedYear {

    private final Assumptions assumptions;
    private final List<UnconfirmedStay> stays;
    private final StaysToConfirm atStake;

    /** @param open the open stays of the authority at the as-at date, whether or not somebody has to look at them */
    UnconfirmedYear(Assumptions assumptions, List<UnconfirmedStay> open) {
        this.assumptions = assumptions;
        this.stays = open.stream().filter(stay -> !stay.reasons().isEmpty()).toList();
        this.atStake = stays.stream().map(this::atStake).reduce(StaysToConfirm.NONE, StaysToConfirm::plus);
    }

    /** Returns their nights and cost, added up. */
    StaysToConfirm atStake() {
        return atStake;
    }

    private StaysToConfirm atStake(UnconfirmedStay stay) {
        var nights = stay.unconfirmed().intersect(assumptions.past());
        var slept = stay.episode()
                .stays(assumptions.asAt())
                .flatMap(part ->
                        assumptions.prices().slept(part.sector(), part.nights().intersect(nights)).stream())
                .toList();
        var ahead = listAhead(stay.episode());
        return new StaysToConfirm(1, nights(slept), PricedNights.cost(slept), nights(ahead), PricedNights.cost(ahead));
    }

    private List<PricedNights> listAhead(Episode episode) {
        var placements = episode.placements();
        var birthday = episode.chargedBefore();
        var nights =
                birthday == null ? assumptions.future() : assumptions.future().until(birthday);
        return assumptions
                .prices()
                .expected(
                        placements.get(placements.size() - 1).sector(),
                        nights,
                        assumptions.asAt(),
                        assumptions.uplift());
    }

    private static int nights(List<PricedNights> priced) {
        return priced.stream()
                .map(PricedNights::nights)
                .mapToInt(DateRange::length)
                .sum();
    }

    /** Finds the sentence that says how many there are, why, and how much rests on them. */
    Optional<String> findWarning(Authority authority) {
        if (stays.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(StaysToConfirm.WARNING
                + "%s: %s. Nobody has confirmed %s of this year, which cost %s%s. See toConfirm at /api/v1/authorities/%s/open-cases."
                        .formatted(
                                counted(stays.size(), "open stay"),
                                String.join(", ", listReasons()),
                                counted(atStake.bedNights(), "night"),
                                HeadlineWords.exact(atStake.cost().pounds()),
                                further(),
                                authority.code()));
    }

    private String further() {
        return atStake.furtherBedNights() == 0
                ? ""
                : "; %s more to %s would cost %s"
                        .formatted(
                                counted(atStake.furtherBedNights(), "night"),
                                assumptions.year().nights().last(),
                                HeadlineWords.exact(atStake.furtherCost().pounds()));
    }

    private List<String> listReasons() {
        return Stream.of(
                        reason(Reason.OpenForLong.class, "not confirmed for long"),
                        reason(Reason.OpenAgain.class, "had ended and opened again"),
                        reason(Reason.BeforeRecords.class, "from before the records begin"))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<String> reason(Class<? extends Reason> kind, String words) {
        long count = stays.stream()
                .filter(stay -> stay.reasons().stream().anyMatch(kind::isInstance))
                .count();
        return count == 0 ? Optional.empty() : Optional.of("%d %s".formatted(count, words));
    }

    private static String counted(int number, String what) {
        return "%,d %s%s".formatted(number, what, number == 1 ? "" : "s");
    }
}
