package org.bednight.scenario.adjustment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.stream.IntStream;
import org.bednight.estate.Sector;
import org.bednight.forecast.stay.AddedStay;
import org.bednight.language.Counted;
import org.bednight.projection.expectation.Assumptions;
import org.bednight.projection.range.SectorOrder;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** So many more remands that begin on one day, beside those that are expected anyway. */
@Schema(name = "MoreRemands", description = "So many more remands that begin on one day")
record MoreRemands(
        @Schema(description = "1 to 50; one if left out", examples = "1") @Nullable
        BigDecimal count,

        @Schema(required = true) @Nullable Sector sector,

        @Schema(description = "First night", examples = "2018-08-01", required = true) @Nullable
        LocalDate start,

        @Schema(description = "Nights of each; as long as stays last if left out", examples = "91") @Nullable
        BigDecimal nights)
        implements Adjustment {

    static final String KIND = "remands";

    private static final BigDecimal MOST_NIGHTS = BigDecimal.valueOf(2000);

    @Override
    public String kindName() {
        return KIND;
    }

    @Override
    public ActsOn actsOn() {
        return ActsOn.ADDED_REMANDS;
    }

    @Override
    public void check(AdjustmentFaults faults) {
        faults.required("sector", "a sector", sector);
        faults.required("start", "the first night", start);
        faults.night("start", start);
        whole("count", count == null ? BigDecimal.ONE : count, "50", faults);
        if (nights != null) {
            whole("nights", nights, MOST_NIGHTS.toString(), faults);
        }
    }

    private static void whole(String property, BigDecimal value, String most, AdjustmentFaults faults) {
        faults.number(property, value, "1", most);
        if (value.stripTrailingZeros().scale() > 0) {
            faults.add(property, "a whole number", value);
        }
    }

    private int howMany() {
        return count == null ? 1 : count.intValueExact();
    }

    @Override
    public Assumptions apply(AdjustmentContext setting) {
        var state = setting.state();
        int slot = sector == null ? 0 : SectorOrder.indexOf(sector);
        int first = setting.indexOf(start);
        var stay = new AddedStay(slot, first, nights == null ? null : nights.intValueExact());
        var added = new ArrayList<>(state.added());
        IntStream.range(0, howMany()).forEach(each -> added.add(stay));
        return setting.assumptions().withEpisodes(state.withAdded(added));
    }

    @Override
    public String words(AdjustmentContext setting) {
        return "%s to %s from %s%s"
                .formatted(
                        Counted.of(howMany(), "more remand"),
                        sector,
                        start,
                        nights == null
                                ? ", for as long as stays last"
                                : ", for %s %s"
                                        .formatted(
                                                AdjustmentContext.number(nights),
                                                Counted.word(nights, "night", "nights")));
    }
}
