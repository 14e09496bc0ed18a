package org.bednight.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bednight.estate.Sector;
import org.bednight.forecast.stay.OpenStay;
import org.bednight.money.Money;
import org.bednight.projection.expectation.Assumptions;
import org.bednight.projection.model.ModelChoice;
import org.bednight.projection.range.CostAhead;
import org.bednight.projection.range.Episodic;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The episode model as the point forecast: its outturn is the mean of the range beside it, to the penny. */
class EpisodeProjectionTest {

    private static final List<Sector> SECTORS = List.of(Sector.values());

    @ParameterizedTest
    @MethodSource("anyYears")
    void the_outturn_is_the_mean_of_the_range(Assumptions assumptions) {
        var projection = Projection.of(assumptions.withModel(ModelChoice.of("episode", Map.of())));
        var range = range(projection).report().orElseThrow();

        assertThat(projection.total().cost()).isEqualTo(range.mean());
        assertThat(projection.total().projected().cost())
                .isEqualTo(Objects.requireNonNull(range.committed())
                        .cost()
                        .plus(Objects.requireNonNull(range.expected()).cost()));
        for (var period : assumptions.year().periods()) {
            range(projection).report(period).ifPresent(told -> assertThat(
                            told.cumulativeCost().mean())
                    .isEqualTo(upTo(period.number(), projection)));
        }
    }

    @ParameterizedTest
    @MethodSource("anyYears")
    void the_range_is_the_same_whatever_the_model(Assumptions assumptions) {
        var episode = range(Projection.of(assumptions.withModel(ModelChoice.of("episode", Map.of()))));
        var naive = range(Projection.of(assumptions.withModel(ModelChoice.of("naive", Map.of()))));

        assertThat(naive.report().orElseThrow().quantiles())
                .isEqualTo(episode.report().orElseThrow().quantiles());
        assertThat(naive.report().orElseThrow().mean())
                .isEqualTo(episode.report().orElseThrow().mean());
    }

    private static ForecastRange range(Projection projection) {
        return ForecastRange.of(projection, assumptions -> CostAhead.of(assumptions.yearAhead()));
    }

    private static Money upTo(int number, Projection projection) {
        return projection.periods().stream().limit(number).map(Outturn::cost).reduce(Money.ZERO, Money::plus);
    }

    /** Years with nights slept and prices of any kind, and from nobody in to five children. */
    static Stream<Assumptions> anyYears() {
        var random = new SplittableRandom(2026);
        return IntStream.range(0, 6).mapToObj(children -> Years.any(random, 10 * children)
                .withEpisodes(Episodic.state(IntStream.range(0, children)
                        .mapToObj(child ->
                                Episodic.open(random.nextInt(1, 400), SECTORS.get(random.nextInt(SECTORS.size()))))
                        .toArray(OpenStay[]::new))));
    }
}
