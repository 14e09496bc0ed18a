package org.bednight.projection.expectation;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.bednight.authority.ReportingDates;
import org.bednight.calendar.DateRange;
import org.bednight.calendar.FinancialYear;
import org.bednight.calendar.NightCounts;
import org.bednight.estate.MissingPrices;
import org.bednight.estate.PriceList;
import org.bednight.estate.Sector;
import org.bednight.forecast.path.PastErrors;
import org.bednight.forecast.stay.EpisodeState;
import org.bednight.funding.Budget;
import org.bednight.money.Uplift;
import org.bednight.projection.model.ModelChoice;
import org.bednight.projection.prospect.Prospects;
import org.bednight.projection.range.YearAhead;
import org.bednight.remand.nights.Charge;
import org.jspecify.annotations.Nullable;

/**
 * All that a projection is computed from. Equal assumptions give equal projections; a what-if is a change of these.
 *
 * @param year the year that is projected
 * @param asAt the last night that counts as slept
 * @param recordedFrom the first night from which the records are complete; models learn from there on
 * @param slept the children of each night by sector, from the earlier of {@code recordedFrom} and the year's start up
 *     to the night of {@code asAt}
 * @param model how nights to come follow from those slept
 * @param uplift by how much prices that are not known yet are assumed to rise each 1 April
 * @param episodes what is known of the children who are in and of those who will come, which the range rests on; null
 *     in a year that is over, where only the totals of months are known, and where no range is wanted
 * @param recorded the same as on record: what-ifs leave it, so that their effect is what {@code episodes} differ by
 * @param prospects what is taken to happen otherwise than the past says; what it does to episodes is in {@code episodes}
 * @param errors what the model's past forecasts missed, which the range rests on where only the totals of months are known;
 *     null otherwise
 */
public record Assumptions(
        FinancialYear year,
        LocalDate asAt,
        LocalDate recordedFrom,
        Map<Sector, NightCounts> slept,
        ModelChoice model,
        PriceList prices,
        Uplift uplift,
        Budget budget,
        @Nullable EpisodeState episodes,
        @Nullable EpisodeState recorded,
        Prospects prospects,
        @Nullable PastErrors errors) {

    public Assumptions {
        slept = new EnumMap<>(slept);
    }

    /** Returns assumptions in which the children who are in, or will come, are those on record. */
    public Assumptions(
            FinancialYear year,
            LocalDate asAt,
            LocalDate recordedFrom,
            Map<Sector, NightCounts> slept,
            ModelChoice model,
            PriceList prices,
            Uplift uplift,
            Budget budget,
            @Nullable EpisodeState episodes,
            Prospects prospects) {
        this(year, asAt, recordedFrom, slept, model, prices, uplift, budget, episodes, episodes, prospects, null);
    }

    /** Returns assumptions from which no range follows. */
    public Assumptions(
            FinancialYear year,
            LocalDate asAt,
            LocalDate recordedFrom,
            Map<Sector, NightCounts> slept,
            ModelChoice model,
            PriceList prices,
            Uplift uplift,
            Budget budget) {
        this(year, asAt, recordedFrom, slept, model, prices, uplift, budget, null, null, Prospects.NONE, null);
    }

    @Override
    public Map<Sector, NightCounts> slept() {
        return new EnumMap<>(slept);
    }

    /** Returns the nights of a sector that were slept. */
    public NightCounts slept(Sector sector) {
        return Objects.requireNonNull(slept.get(sector));
    }

    /** Returns the nights of the year that have been slept. */
    public DateRange past() {
        return year.nights().until(asAt.plusDays(1));
    }

    /** Returns the nights of the year that are to come. */
    public DateRange future() {
        return year.nights().from(asAt.plusDays(1));
    }

    /**
     * Returns the nights of the year that have been slept, and what they cost.
     *
     * @throws org.bednight.estate.NoPrice if some of them have no price; it names them all
     */
    public Charge charge() {
        var missing = new MissingPrices();
        var charge = Arrays.stream(Sector.values())
                .map(sector -> missing.gather(
                        () -> Charge.of(sector, slept(sector), prices.slept(sector, past()), past()), Charge.NONE))
                .reduce(Charge.NONE, Charge::plus);
        missing.throwIfAny();
        return charge;
    }

    public Assumptions withModel(ModelChoice other) {
        return new Assumptions(
                year, asAt, recordedFrom, slept, other, prices, uplift, budget, episodes, recorded, prospects, errors);
    }

    public Assumptions withBudget(Budget other) {
        return new Assumptions(
                year, asAt, recordedFrom, slept, model, prices, uplift, other, episodes, recorded, prospects, errors);
    }

    public Assumptions withPrices(PriceList other) {
        return new Assumptions(
                year, asAt, recordedFrom, slept, model, other, uplift, budget, episodes, recorded, prospects, errors);
    }

    public Assumptions withUplift(Uplift other) {
        return new Assumptions(
                year, asAt, recordedFrom, slept, model, prices, other, budget, episodes, recorded, prospects, errors);
    }

    /** Returns these assumptions with other nights slept, over the same range. */
    public Assumptions withSlept(Map<Sector, NightCounts> other) {
        return new Assumptions(
                year, asAt, recordedFrom, other, model, prices, uplift, budget, episodes, recorded, prospects, errors);
    }

    /** Returns these assumptions with children who stay, or come, otherwise. */
    public Assumptions withEpisodes(EpisodeState other) {
        return new Assumptions(
                year, asAt, recordedFrom, slept, model, prices, uplift, budget, other, recorded, prospects, errors);
    }

    /** Says whether children stay, or come, otherwise than on record. */
    boolean hasOtherEpisodes() {
        return !Objects.equals(episodes, recorded);
    }

    public Assumptions withProspects(Prospects other) {
        return new Assumptions(
                year, asAt, recordedFrom, slept, model, prices, uplift, budget, episodes, recorded, other, errors);
    }

    /** Returns these assumptions with what the model's past forecasts missed. */
    public Assumptions withErrors(PastErrors found) {
        return new Assumptions(
                year, asAt, recordedFrom, slept, model, prices, uplift, budget, episodes, recorded, prospects, found);
    }

    /** Returns how many children are known to be in custody, those that a what-if adds included. */
    public int childrenIn() {
        return episodes == null ? 0 : episodes.open().size() + episodes.added().size();
    }

    /**
     * Carries the children who are in, and those who will come, to the end of the year.
     *
     * @throws org.bednight.problem.Problem if nothing is known of them
     * @throws org.bednight.estate.NoPrice if nights are expected in a sector for which no price was known
     */
    public YearAhead yearAhead() {
        return YearAhead.of(state(), new ReportingDates(year, asAt), prices, uplift, prospects);
    }

    /** Returns the relative variance of the level of arrivals that is common to all authorities; zero where no episodes are known, and in a year that is over. */
    public double levelVariance() {
        return episodes == null ? 0 : episodes.levelVariance();
    }

    private EpisodeState state() {
        if (episodes == null) {
            throw ExpectationProblems.modelNeedsEpisodes(asAt);
        }
        return episodes;
    }
}
