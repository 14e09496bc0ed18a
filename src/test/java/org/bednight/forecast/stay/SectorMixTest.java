package org.bednight.forecast.stay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class SectorMixTest {

    @Test
    void the_pooled_shares_are_worth_ten_own_arrivals() {
        var mix = new SectorMix(List.of(0.2, 0.1, 0.7)).updated(List.of(0, 3, 7));

        assertThat(mix.shares()).containsExactly(2 / 20.0, 4 / 20.0, 14 / 20.0);
    }

    @Test
    void without_any_arrival_the_shares_are_equal() {
        assertThat(SectorMix.of(List.of(0, 0)).shares()).containsExactly(0.5, 0.5);
    }

    @Test
    void a_sector_left_out_leaves_the_others_in_proportion() {
        assertThat(new SectorMix(List.of(0.25, 0.5, 0.25)).without(1).shares()).containsExactly(0.5, 0.0, 0.5);
        assertThatThrownBy(() -> new SectorMix(List.of(0.0, 1.0)).without(1))
                .hasMessage("A mix keeps at least one sector, but only sector 1 has a share in [0.0, 1.0]");
    }

    @Test
    void shares_that_do_not_add_to_one_are_refused() {
        assertThatThrownBy(() -> new SectorMix(List.of(0.5, 0.6)))
                .hasMessage("Shares are zero or more and sum to 1, but were [0.5, 0.6]");
    }
}
