package org.bednight.projection.expectation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.bednight.calendar.DateRange;
import org.bednight.calendar.ExactNights;
import org.bednight.estate.NoPrice;
import org.bednight.estate.PriceList;
import org.bednight.estate.PricedNights;
import org.bednight.forecast.FittedModel;
import org.bednight.projection.prospect.CostedNights;
import org.bednight.projection.range.SectorOrder;

/** What a model of nights expects in one sector, changed night by night by what is taken to happen otherwise. */
record ChangedExpectation(SeriesExpectation plain, CostedNights nights) implements Expectation {

    private static final int DECIMALS = 6;

    @Override
    public ExpectedCharge charge(DateRange part, List<PricedNights> prices) {
        double bedNights = nights.bedNights(slot(), part);
        var gaps = bedNights == 0 ? List.<DateRange>of() : PriceList.gaps(part, ExpectedCharge.within(part, prices));
        var unpriced =
                gaps.stream().filter(gap -> nights.bedNights(slot(), gap) > 0).toList();
        if (!unpriced.isEmpty()) {
            throw NoPrice.expected(plain.sector(), unpriced);
        }
        return new ExpectedCharge(ExactNights.of(bedNights), nights.cost(slot(), part));
    }

    private int slot() {
        return SectorOrder.indexOf(plain.sector());
    }

    @Override
    public String childrenPerNight(DateRange part) {
        return new BigDecimal(nights.bedNights(slot(), part) / part.length())
                .setScale(DECIMALS, RoundingMode.HALF_UP)
                .toPlainString();
    }

    @Override
    public FittedModel fitted() {
        return plain.fitted();
    }

    @Override
    public List<String> assumptions() {
        return plain.assumptions();
    }
}
