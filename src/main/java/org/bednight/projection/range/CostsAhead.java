package org.bednight.projection.range;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;
import org.bednight.authority.AuthorityCode;
import org.bednight.authority.ReportingDates;
import org.bednight.capacity.HeavyWork;
import org.bednight.forecast.stay.ArrivalMethod;
import org.bednight.ledger.DataVersion;
import org.bednight.ledger.Remembered;
import org.bednight.ledger.RememberedWork;
import org.bednight.money.Uplift;
import org.bednight.security.rows.RowView;

/**
 * How likely each cost of authorities' years is, held in memory while the facts stand. Those who ask at once wait for one
 * computation.
 */
@ApplicationScoped
public class CostsAhead {

    private final RememberedWork<Question, CostAhead> byPeriod;
    private final RememberedWork<Question, CostAhead> ofYear;
    private final HeavyWork work;

    CostsAhead(HeavyWork work, RowView rows) {
        this.byPeriod = new RememberedWork<>(held(rows), work);
        this.ofYear = new RememberedWork<>(held(rows), work);
        this.work = work;
    }

    private static Remembered<Question, CostAhead> held(RowView rows) {
        return Remembered.within(
                0.06,
                CostAhead::bytes,
                question -> rows.sees(question.authority().value()));
    }

    /** All that what is to come depends on, beside the facts of a version. */
    public record Question(AuthorityCode authority, ReportingDates dates, Uplift uplift, ArrivalMethod arrivals) {}

    /**
     * Returns how likely each cost of an authority's nights to come is, up to the end of each period.
     *
     * @param children how many are in custody, by which the memory for it is estimated
     * @param ahead what is expected of these nights by the facts of {@code version}, without a what-if
     * @throws org.bednight.estate.NoPrice if nights are expected in a sector for which no price was known
     * @throws org.bednight.forecast.outlook.TooManyPoints if the cost may come to too much to be worked out exactly
     */
    public CostAhead get(Question question, DataVersion version, int children, Supplier<YearAhead> ahead) {
        return byPeriod.get(question, version, HeavyWork.range(children), asked -> CostAhead.of(ahead.get()));
    }

    /**
     * Returns the same for the whole year alone, in a fifth of the time.
     *
     * @param ahead as above
     * @throws org.bednight.estate.NoPrice if nights are expected in a sector for which no price was known
     * @throws org.bednight.forecast.outlook.TooManyPoints if the cost may come to too much to be worked out exactly
     */
    public CostAhead getOfYear(Question question, DataVersion version, int children, Supplier<YearAhead> ahead) {
        return byPeriod.find(question, version)
                .orElseGet(() -> ofYear.get(
                        question, version, HeavyWork.range(children), asked -> CostAhead.ofYear(ahead.get())));
    }

    /**
     * Returns the same for the whole year by expectations of their own, such as those without other authorities' newest
     * data; not held in memory.
     *
     * @throws org.bednight.estate.NoPrice if nights are expected in a sector for which no price was known
     * @throws org.bednight.forecast.outlook.TooManyPoints if the cost may come to too much to be worked out exactly
     */
    public CostAhead compute(int children, Supplier<YearAhead> ahead) {
        return work.run(HeavyWork.range(children), () -> CostAhead.ofYear(ahead.get()));
    }

    /**
     * Returns the same for the whole year at each of {@code levels}; not held in memory.
     *
     * @throws org.bednight.estate.NoPrice if nights are expected in a sector for which no price was known
     * @throws org.bednight.forecast.outlook.TooManyPoints if the cost may come to too much to be worked out exactly
     */
    public CostsAtLevels atLevels(int children, Supplier<YearAhead> ahead, CommonLevels levels) {
        return work.run(HeavyWork.range(children), () -> CostsAtLevels.of(ahead.get(), levels));
    }

    /**
     * Takes room for all that {@code pool} asks for, once: it would otherwise wait for each authority's range again.
     *
     * @param children how many are in custody in the largest of its authorities
     */
    public <T> T together(int children, Supplier<T> pool) {
        return work.run(HeavyWork.range(children), pool);
    }
}
