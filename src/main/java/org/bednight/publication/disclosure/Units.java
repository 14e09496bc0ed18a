package org.bednight.publication.disclosure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;
import org.bednight.publication.frozen.Figure;
import org.bednight.publication.frozen.FrozenForecast;

/**
 * How coarsely figures are published, so that none gives back a single night: an amount to £1,000, or more where a
 * night costs more; one that carries each night that the model learned from over several nights to come, to as many
 * times as much; a range, whose many figures rest on the same few children, to five times as much again.
 *
 * @param pounds for cost of nights slept, and of single months
 * @param yearPounds for cost that holds the nights to come of the year
 * @param rangePounds for the range of that
 */
record Units(BigDecimal pounds, BigDecimal yearPounds, BigDecimal rangePounds) {

    /** For nights and for counts of children and episodes. */
    static final BigDecimal TEN = BigDecimal.TEN;

    private static final BigDecimal LEAST = BigDecimal.valueOf(1000);
    private static final BigDecimal FIVE = BigDecimal.valueOf(5);
    private static final long MONTH = 31;

    static Units of(FrozenForecast forecast) {
        var pounds = rounded(LEAST.max(highestPrice(forecast)));
        var year = rounded(pounds.multiply(carried(forecast)));
        return new Units(pounds, year, rounded(year.multiply(FIVE)));
    }

    /** Returns the highest average price of a sector, in pounds a night. */
    static BigDecimal highestPrice(FrozenForecast forecast) {
        return forecast.sectors().stream()
                .flatMap(sector -> Stream.of(
                        sector.actual().averagePrice(), sector.projected().averagePrice()))
                .flatMap(price -> price.find().stream())
                .reduce(BigDecimal.ZERO, BigDecimal::max);
    }

    /** Returns over how many nights to come each night that was learned from is carried, one at the least. */
    private static BigDecimal carried(FrozenForecast forecast) {
        var from = forecast.findLearnedFrom();
        if (from.isEmpty()) {
            return BigDecimal.ONE;
        }
        long learned = nights(from.get(), forecast.findLearnedTo().orElseThrow());
        if (!forecast.model().equals("rolling-average")) {
            learned = Math.min(learned, MONTH);
        }
        long coming = forecast.asAt().until(forecast.financialYear().nights().last(), ChronoUnit.DAYS);
        return BigDecimal.valueOf(coming)
                .divide(BigDecimal.valueOf(learned), 2, RoundingMode.UP)
                .max(BigDecimal.ONE);
    }

    private static long nights(LocalDate first, LocalDate last) {
        return first.until(last, ChronoUnit.DAYS) + 1;
    }

    /** Returns the least of 1, 2 or 5 times a power of ten that is {@code amount} or more. */
    static BigDecimal rounded(BigDecimal amount) {
        var power = BigDecimal.ONE.scaleByPowerOfTen(amount.precision() - amount.scale() - 1);
        return Stream.of(1, 2, 5, 10)
                .map(digit -> power.multiply(BigDecimal.valueOf(digit)))
                .filter(unit -> unit.compareTo(amount) >= 0)
                .findFirst()
                .orElseThrow()
                .setScale(0);
    }

    /** Returns the unit for nights that goes with one for their cost. */
    BigDecimal nights(BigDecimal unit) {
        return unit.divide(pounds, 0, RoundingMode.UP).multiply(TEN);
    }

    /** Returns the unit for a difference that is {@code times} the cost which it is a part of. */
    BigDecimal ofDifference(Figure difference, Figure whole) {
        if (difference.signum() == 0 || whole.signum() == 0) {
            return rangePounds;
        }
        var times = difference.find().orElseThrow().abs().divide(whole.find().orElseThrow(), 2, RoundingMode.UP);
        return rounded(rangePounds.multiply(times.max(BigDecimal.ONE)));
    }
}
