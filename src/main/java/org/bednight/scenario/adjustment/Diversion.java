package org.bednight.scenario.adjustment;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.IntStream;
import org.bednight.estate.Sector;
import org.bednight.forecast.stay.Arrivals;
import org.bednight.money.Money;
import org.bednight.projection.expectation.Assumptions;
import org.bednight.projection.prospect.Alternative;
import org.bednight.projection.prospect.OtherCost;
import org.bednight.projection.prospect.Prospects;
import org.bednight.projection.prospect.Rerouting;
import org.bednight.projection.range.SectorOrder;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A share of the new remands, or of all nights, goes to an alternative with a cost of its own, such as bail support,
 * remand fostering or remand to local authority accommodation.
 */
@Schema(name = "Diversion", description = "A share of the new remands, or of all nights, goes to an alternative")
record Diversion(
        @Schema(description = "The alternative's name; unlike that of others", examples = "bail support") @Nullable
        String name,

        @Schema(description = "What is diverted; arrivals if left out", examples = "arrivals") @Nullable
        Of of,

        @Schema(description = "From 0 to 1", examples = "0.2", required = true) @Nullable
        BigDecimal share,

        @Schema(description = "First night; the first to come if left out", examples = "2018-09-01") @Nullable
        LocalDate from,

        @Schema(description = "One sector; all if left out") @Nullable
        Sector sector,

        @Schema(description = "Pounds a night of a child there", examples = "95.00", required = true) @Nullable
        BigDecimal costPerNight,

        @Schema(description = "Pounds, once; nothing if left out", examples = "20000.00") @Nullable
        BigDecimal setUpCost)
        implements Adjustment {

    static final String KIND = "diversion";

    private static final int LONGEST = 100;

    /** What is diverted. */
    @Schema(name = "Diverted")
    enum Of {
        /** New remands: who is in stays in. */
        @JsonProperty("arrivals")
        ARRIVALS,
        /** Nights, also of children who are in. */
        @JsonProperty("nights")
        NIGHTS
    }

    @Override
    public String kindName() {
        return KIND;
    }

    @Override
    public ActsOn actsOn() {
        return of == Of.NIGHTS ? ActsOn.DIVERTED_NIGHTS : ActsOn.DIVERTED_ARRIVALS;
    }

    @Override
    public void check(AdjustmentFaults faults) {
        faults.number("share", share, "0", "1");
        faults.night("from", from);
        faults.amount("costPerNight", costPerNight, "0", "100000");
        if (setUpCost != null) {
            faults.amount("setUpCost", setUpCost, "0", "1000000000");
        }
        faults.text("name", name, LONGEST);
    }

    String alternative() {
        return name == null ? "an alternative" : name;
    }

    private double part() {
        return share == null ? 0 : share.doubleValue();
    }

    @Override
    public Assumptions apply(AdjustmentContext setting) {
        var prospects = setting.assumptions().prospects();
        int slot = SectorOrder.count() + prospects.alternatives().size();
        int night = setting.indexOf(from);
        var cost = costPerNight == null ? Money.ZERO : Money.of(costPerNight);
        prospects = withSetUp(prospects.with(new Alternative(alternative(), cost)), setting);
        var state = setting.state();
        state = state.withMix(state.mix().extendedTo(slot + 1));
        if (of == Of.NIGHTS) {
            var rerouting = new Rerouting(AdjustmentContext.slot(sector), slot, night, part());
            return setting.assumptions().withEpisodes(state).withProspects(prospects.with(rerouting));
        }
        return setting.assumptions()
                .withEpisodes(state.withArrivals(diverted(state.arrivals(), night, slot)))
                .withProspects(prospects);
    }

    private Prospects withSetUp(Prospects prospects, AdjustmentContext setting) {
        if (setUpCost == null || setUpCost.signum() == 0) {
            return prospects;
        }
        var date = setting.firstNight().plusDays(setting.indexOf(from));
        return prospects.with(new OtherCost("setting up " + alternative(), date, Money.of(setUpCost), BigDecimal.ONE));
    }

    private Arrivals diverted(Arrivals arrivals, int night, int slot) {
        return IntStream.range(0, SectorOrder.count())
                .filter(each -> sector == null || SectorOrder.indexOf(sector) == each)
                .boxed()
                .reduce(
                        arrivals,
                        (changed, each) -> changed.with(new Arrivals.Diverted(night, part(), each, slot)),
                        (one, other) -> other);
    }

    @Override
    public String words(AdjustmentContext setting) {
        return "%s of %s%s diverted to %s from %s at £%s a night%s"
                .formatted(
                        AdjustmentContext.percent(share == null ? BigDecimal.ZERO : share),
                        of == Of.NIGHTS ? "nights" : "new remands",
                        sector == null ? "" : " in " + sector,
                        alternative(),
                        setting.firstNight().plusDays(setting.indexOf(from)),
                        costPerNight == null ? Money.ZERO : Money.of(costPerNight),
                        setUpCost == null || setUpCost.signum() == 0
                                ? ""
                                : ", after £%s once".formatted(Money.of(setUpCost)));
    }

    /** The set-up cost divided by what each diverted night saves, up to the next whole night. */
    @Override
    public @Nullable Long breakEven(BigDecimal bedNights, Money outturn) {
        if (setUpCost == null) {
            return null;
        }
        var diverted = bedNights.negate();
        var saved = setUpCost.subtract(outturn.pounds());
        return diverted.signum() <= 0 || saved.signum() <= 0
                ? null
                : setUpCost
                        .multiply(diverted)
                        .divide(saved, 0, RoundingMode.CEILING)
                        .longValueExact();
    }

    /** A night in custody costs what the alternatives cost less what they add to the outturn, by night diverted. */
    @Override
    public Optional<String> findCaution(BigDecimal bedNights, Money outturn) {
        var diverted = bedNights.negate();
        if (costPerNight == null || diverted.signum() <= 0) {
            return Optional.empty();
        }
        var once = setUpCost == null ? BigDecimal.ZERO : setUpCost;
        var custody = costPerNight
                .multiply(diverted)
                .add(once)
                .subtract(outturn.pounds())
                .divide(diverted, 2, RoundingMode.HALF_UP);
        return costPerNight.compareTo(custody) <= 0
                ? Optional.empty()
                : Optional.of(
                        "A night of %s costs £%s, more than the £%s that a night in custody which it replaces costs on average: the diversion saves nights, not money."
                                .formatted(alternative(), Money.of(costPerNight), custody));
    }

    @Override
    public Adjustment with(String property, BigDecimal value) {
        return property.equals("share")
                ? new Diversion(name, of, value, from, sector, costPerNight, setUpCost)
                : Adjustment.super.with(property, value);
    }
}
