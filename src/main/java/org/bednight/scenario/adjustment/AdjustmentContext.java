package org.bednight.scenario.adjustment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.bednight.authority.AuthorityCode;
import org.bednight.calendar.DateRange;
import org.bednight.estate.Sector;
import org.bednight.forecast.stay.EpisodeState;
import org.bednight.forecast.stay.OpenStay;
import org.bednight.money.Money;
import org.bednight.projection.expectation.Assumptions;
import org.bednight.projection.expectation.ExpectationProblems;
import org.bednight.projection.prospect.Rerouting;
import org.bednight.projection.range.SectorOrder;
import org.bednight.remand.episode.Reference;
import org.jspecify.annotations.Nullable;

/**
 * What adjustments are made to.
 *
 * @param episodes the references of the episodes on record, by the index under which {@code assumptions} knows them
 */
public record AdjustmentContext(AuthorityCode authority, Assumptions assumptions, List<Reference> episodes) {

    public AdjustmentContext {
        episodes = List.copyOf(episodes);
    }

    /** Returns the first night that can be otherwise than on record. */
    LocalDate firstNight() {
        return assumptions.asAt().plusDays(1);
    }

    /** Returns the nights that can be otherwise: from the night after the as-at date to the end of the year. */
    DateRange nights() {
        var end = assumptions.year().nights().endExclusive();
        return new DateRange(firstNight().isBefore(end) ? firstNight() : end, end);
    }

    /** Returns the number of a night, 0 for the first to come; null stands for that. */
    int indexOf(@Nullable LocalDate night) {
        return night == null ? 0 : new DateRange(firstNight(), night).length();
    }

    /**
     * Returns what is known of the children.
     *
     * @throws org.bednight.problem.Problem if the year is over
     * @throws org.bednight.problem.Problem if only the totals of months are known
     */
    EpisodeState state() {
        var state = assumptions.episodes();
        if (state == null && !assumptions.future().isEmpty()) {
            throw ExpectationProblems.adjustmentsNeedEpisodes(assumptions.asAt());
        }
        if (state == null) {
            throw AdjustmentProblems.noEpisodes();
        }
        return state;
    }

    /** Finds the stay of an episode that is open at the as-at date; null where there is none. */
    @Nullable
    OpenStay findOpen(Reference episode) {
        int index = episodes.indexOf(episode);
        return state().open().stream()
                .filter(stay -> stay.episode() == index)
                .findFirst()
                .orElse(null);
    }

    static int slot(@Nullable Sector sector) {
        return sector == null ? Rerouting.ALL : SectorOrder.indexOf(sector);
    }

    /** Says whether a date is left out or one of the nights that can be otherwise. */
    boolean admits(@Nullable LocalDate night) {
        return night == null || nights().contains(night);
    }

    /** Returns a number as it is read, never as a power of ten; zero where it is left out. */
    static String number(@Nullable BigDecimal value) {
        return value == null ? "0" : value.toPlainString();
    }

    /** Returns an amount that has risen by so many per cent, to the penny; not at all where none is stated. */
    static Money raised(Money before, @Nullable BigDecimal percent) {
        var rise = percent == null ? BigDecimal.ZERO : percent;
        return Money.of(before.pounds().multiply(rise.movePointLeft(2).add(BigDecimal.ONE)), RoundingMode.HALF_UP);
    }

    /** Returns a number as percentages are written, such as {@code 12.5 %}. */
    public static String percent(BigDecimal share) {
        return share.movePointRight(2).stripTrailingZeros().toPlainString() + " %";
    }
}
