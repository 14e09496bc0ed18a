package org.bednight.forecast.model;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import org.bednight.calendar.DateRange;
import org.bednight.forecast.FittedModel;

/** A curve of daily rates as a fitted model: each rate becomes the fraction that equals it. */
record RateFit(DateRange learnedFrom, RateCurve curve, List<String> assumptions) implements FittedModel {

    RateFit {
        assumptions = List.copyOf(assumptions);
    }

    @Override
    public List<BigFraction> expect(int months) {
        return Arrays.stream(curve.rates(months)).mapToObj(BigFraction::from).toList();
    }
}
