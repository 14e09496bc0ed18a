package org.bednight.projection.range;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;
import org.bednight.authority.AuthorityCode;
import org.bednight.authority.ReportingDates;
import org.bednight.ledger.DataVersion;
import org.bednight.ledger.Remembered;
import org.bednight.money.Uplift;

/** How likely each cost of authorities' years is, held in memory while the facts stand. */
@ApplicationScoped
public class CostsAhead {

    /** A point takes 24 bytes: 24 MB in all. */
    private static final int POINTS_HELD = 1_000_000;

    private final Remembered<Key, CostAhead> remembered = Remembered.weighing(POINTS_HELD, CostAhead::points);

    private record Key(AuthorityCode authority, ReportingDates dates, Uplift uplift) {}

    /**
     * Returns how likely each cost of an authority's nights to come is. Two who ask at once wait for one computation.
     *
     * @param ahead what is expected of these nights by the facts of {@code version}, without a what-if
     * @throws org.bednight.estate.NoPrice if nights are expected in a sector for which no price was known
     * @throws org.bednight.forecast.outlook.TooManyPoints if the cost may come to too much to be worked out exactly
     */
    public CostAhead get(
            AuthorityCode authority,
            ReportingDates dates,
            Uplift uplift,
            DataVersion version,
            Supplier<YearAhead> ahead) {
        return remembered.get(new Key(authority, dates, uplift), version, key -> CostAhead.of(ahead.get()));
    }
}
