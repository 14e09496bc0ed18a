package org.bednight.forecast.outlook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.apache.commons.math3.complex.Complex;
import org.bednight.forecast.stay.ArrivalCount;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GeneratingFunctionTest {

    static Stream<ArrivalCount> counts() {
        return Stream.of(
                new ArrivalCount.Poisson(0),
                new ArrivalCount.Poisson(0.3),
                new ArrivalCount.Poisson(80),
                new ArrivalCount.NegativeBinomial(0.4, 0.2),
                new ArrivalCount.NegativeBinomial(3.4, 3.2),
                new ArrivalCount.NegativeBinomial(0.5, 40),
                new ArrivalCount.NegativeBinomial(86, 82));
    }

    @ParameterizedTest
    @MethodSource("counts")
    void few_terms_and_the_closed_form_say_the_same(ArrivalCount count) {
        var function = GeneratingFunction.of(count);
        var random = new SplittableRandom(2026);
        for (int trial = 0; trial < 500; trial++) {
            double radius = Math.pow(2, -random.nextDouble() * 14);
            double angle = random.nextDouble() * 2 * Math.PI;
            double[] re = {radius * Math.cos(angle)};
            double[] im = {radius * Math.sin(angle)};
            var expected = closedForm(count, new Complex(re[0], im[0]));

            function.apply(new Spectrum(re, im), 0);

            assertThat(re[0]).isCloseTo(expected.getReal(), within(1e-14));
            assertThat(im[0]).isCloseTo(expected.getImaginary(), within(1e-14));
        }
    }

    /** As the shape grows the count becomes Poisson: nothing may be lost on the way there. */
    @Test
    void a_rate_that_is_all_but_known_is_as_one_that_is() {
        double[] re = {Math.cos(0.1)};
        double[] im = {Math.sin(0.1)};
        var expected = closedForm(new ArrivalCount.Poisson(80), new Complex(re[0], im[0]));

        GeneratingFunction.of(new ArrivalCount.NegativeBinomial(1e13, 80)).apply(new Spectrum(re, im), 0);

        assertThat(re[0]).isCloseTo(expected.getReal(), within(1e-9));
        assertThat(im[0]).isCloseTo(expected.getImaginary(), within(1e-9));
    }

    private static Complex closedForm(ArrivalCount count, Complex z) {
        var left = Complex.ONE.subtract(z).multiply(count.mean());
        return count instanceof ArrivalCount.NegativeBinomial mixed
                ? left.divide(mixed.shape()).add(1).pow(-mixed.shape())
                : left.negate().exp();
    }
}
