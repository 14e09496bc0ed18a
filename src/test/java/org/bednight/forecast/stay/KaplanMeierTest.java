package org.bednight.forecast.stay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.bednight.forecast.stay.Reference.doubles;
import static org.bednight.forecast.stay.Reference.ints;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Held against R's survival 3.5-3 (survival.json): right-censored and left-truncated sets, with ties. */
class KaplanMeierTest {

    private static final double TOLERANCE = 1e-9;

    static Stream<Arguments> sets() {
        return StreamSupport.stream(Reference.read("survival.json").get("sets").spliterator(), false)
                .map(set -> arguments(set.get("id").asText(), set));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("sets")
    void the_table_of_ends_is_that_of_the_reference(String id, JsonNode set) {
        var curve = KaplanMeier.of(stays(set));
        var expected = set.get("km_log");

        assertThat(curve.listEnds().toArray()).isEqualTo(ints(expected.get("time")));
        assertThat(curve.listEnds().map(curve::atRisk).toArray()).isEqualTo(ints(expected.get("n_risk")));
        assertThat(curve.listEnds().map(curve::ended).toArray()).isEqualTo(ints(expected.get("n_event")));
        assertClose(curve.listEnds().mapToDouble(curve::survival).toArray(), expected.get("surv"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("sets")
    void what_is_left_after_some_nights_is_that_of_the_reference(String id, JsonNode set) {
        var curve = KaplanMeier.of(stays(set));
        var conditional = set.get("conditional_survival");
        int[] soFar = ints(conditional.get("s"));
        int[] further = ints(conditional.get("t"));

        assertClose(
                IntStream.range(0, soFar.length)
                        .mapToDouble(i -> curve.survival(soFar[i] + further[i]) / curve.survival(soFar[i]))
                        .toArray(),
                conditional.get("cond_surv"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("sets")
    void ends_and_nights_at_risk_by_band_are_those_of_the_reference(String id, JsonNode set) {
        var bands = StayBands.of(stays(set), LengthOfStay.published());
        var expected = set.get("piecewise_hazard");

        assertThat(IntStream.range(0, StayBands.count())
                        .mapToDouble(bands::ended)
                        .toArray())
                .isEqualTo(doubles(expected.get("events")));
        assertThat(IntStream.range(0, StayBands.count())
                        .mapToDouble(bands::exposed)
                        .toArray())
                .isEqualTo(doubles(expected.get("exposure")));
    }

    @Test
    void without_a_stay_nobody_leaves() {
        var curve = KaplanMeier.of(List.of());

        assertThat(curve.survival(100)).isEqualTo(1);
    }

    @Test
    void a_stay_at_risk_in_no_night_is_refused() {
        assertThatThrownBy(() -> new AtRisk(5, 5, true))
                .hasMessage("A stay is at risk from night 0 or later to a later night, but was 5 to 5");
    }

    private static void assertClose(double[] actual, JsonNode expected) {
        assertThat(actual).containsExactly(doubles(expected), within(TOLERANCE));
    }

    private static List<AtRisk> stays(JsonNode set) {
        var data = set.get("data");
        int[] last = ints(data.get("time"));
        int[] ended = ints(data.get("event"));
        int[] after = data.has("entry") ? ints(data.get("entry")) : new int[last.length];
        return IntStream.range(0, last.length)
                .mapToObj(i -> new AtRisk(after[i], last[i], ended[i] == 1))
                .toList();
    }
}
