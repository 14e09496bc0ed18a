package org.bednight.forecast.outlook;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What years to come are refused. */
class RestOfYearTest {

    @Test
    void periods_out_of_order_or_beyond_the_prices_are_refused() {
        var prices = List.of(PricePath.constant(100, 9));

        assertThatThrownBy(() -> new RestOfYear(prices, 0, List.of(5, 5)))
                .hasMessage(
                        "Periods end one after another within 9 nights and count from night 0 or later, but end at [5, 5] and count from 0");
        assertThatThrownBy(() -> new RestOfYear(prices, 0, List.of(10))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new RestOfYear(List.of(), 0, List.of(1)))
                .hasMessage("A rest of the year has at least one sector and one period's end");
        assertThatThrownBy(() ->
                        new RestOfYear(List.of(PricePath.constant(1, 3), PricePath.constant(1, 4)), 0, List.of(3)))
                .hasMessage("All sectors have prices for the same nights, but had for [3, 4]");
    }

    @Test
    void a_negative_price_is_refused() {
        assertThatThrownBy(() -> PricePath.of(100, -1))
                .hasMessage("A night's price is zero or more, but that of night 1 was -1");
    }
}
