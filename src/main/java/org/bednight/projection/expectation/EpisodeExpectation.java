package org.bednight.projection.expectation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.bednight.calendar.DateRange;
import org.bednight.calendar.ExactNights;
import org.bednight.estate.PricedNights;
import org.bednight.estate.Sector;
import org.bednight.projection.range.YearAhead;

/** What the episode model expects in one sector: another number of children each night. METHOD §8. */
record EpisodeExpectation(Sector sector, YearAhead ahead) implements Expectation {

    private static final int DECIMALS = 6;

    /** The prices are those that {@link #ahead} has already. */
    @Override
    public ExpectedCharge charge(DateRange nights, List<PricedNights> prices) {
        return new ExpectedCharge(ExactNights.of(ahead.bedNights(sector, nights)), ahead.cost(sector, nights));
    }

    @Override
    public String childrenPerNight(DateRange nights) {
        return new BigDecimal(ahead.bedNights(sector, nights) / nights.length())
                .setScale(DECIMALS, RoundingMode.HALF_UP)
                .toPlainString();
    }

    @Override
    public List<String> assumptions() {
        return ahead.assumptions();
    }
}
