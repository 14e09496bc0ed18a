package org.bednight.forecast.accuracy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.YearMonth;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.bednight.calendar.DateRange;
import org.bednight.calendar.NightCounts;
import org.bednight.forecast.model.ExponentialSmoothing;
import org.bednight.forecast.smoothing.LevelSmoothing;
import org.junit.jupiter.api.Test;

class LevelContenderTest {

    private static final Contender SES = Contender.of(ExponentialSmoothing.DEFAULT);

    /** METHOD §8: Var = σ² Σ(dⱼ + α Σ_{h>j} d_h)², here by drawing the months to come one after another. */
    @Test
    void the_variance_of_the_sum_is_that_of_futures_drawn_month_by_month() {
        var subject = Subjects.any(1, 5, "2021-04-01").get(0);
        var origin = new Origin(new SubjectRecord(subject, Valuation.NIGHTS), 27);
        var random = new SplittableRandom(1);
        int paths = 200_000;
        double sum = 0;
        double squares = 0;
        for (int path = 0; path < paths; path++) {
            double nights = 0;
            for (var sector : subject.sectors()) {
                double[] rates = rates(sector, 27);
                var fitted = LevelSmoothing.fit(rates, 27);
                double sigma = Math.sqrt(fitted.squaredError() / 25);
                double level = fitted.level();
                for (int month = 27; month < 36; month++) {
                    double error = sigma * random.nextGaussian();
                    nights += (level + error)
                            * YearMonth.from(Subjects.START).plusMonths(month).lengthOfMonth();
                    level += fitted.alpha() * error;
                }
            }
            sum += nights;
            squares += nights * nights;
        }
        double mean = sum / paths;
        double deviation = Math.sqrt(squares / paths - mean * mean);

        var stated = (CutNormal) SES.nights(origin).orElseThrow();

        assertThat(stated.mean()).isCloseTo(mean, within(5 * deviation / Math.sqrt(paths)));
        assertThat(stated.deviation()).isCloseTo(deviation, within(0.01 * deviation));
    }

    @Test
    void a_sector_without_a_child_adds_nothing_and_a_constant_one_is_certain() {
        var subject = new Subject("A", List.of(Subjects.flat(0), Subjects.flat(2)));
        var origin = new Origin(new SubjectRecord(subject, Valuation.NIGHTS), 24);

        var stated = (CutNormal) SES.nights(origin).orElseThrow();

        assertThat(stated.mean()).isCloseTo(730, within(1e-6));
        assertThat(stated.deviation()).isCloseTo(0, within(1e-6));
    }

    private static double[] rates(NightCounts sector, int months) {
        return IntStream.range(0, months)
                .mapToObj(month -> DateRange.of(YearMonth.from(Subjects.START).plusMonths(month)))
                .mapToDouble(month -> sector.count(month) / month.length())
                .toArray();
    }
}
