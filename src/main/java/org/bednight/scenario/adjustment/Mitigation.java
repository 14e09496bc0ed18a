package org.bednight.scenario.adjustment;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.bednight.money.Money;
import org.bednight.projection.expectation.Assumptions;
import org.bednight.projection.prospect.OtherCost;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A saving that somebody is to make by a day, with the chance that it comes. */
@Schema(name = "MitigationAdjustment", description = "A saving that somebody is to make by a day")
record Mitigation(
        @Schema(examples = "shared bail support with neighbours", required = true) @Nullable
        String name,

        @Schema(description = "Pounds saved", examples = "50000.00", required = true) @Nullable
        BigDecimal amount,

        @Schema(description = "A day of the year", examples = "2018-12-31", required = true) @Nullable
        LocalDate date,

        @Schema(examples = "Head of Youth Justice") @Nullable
        String owner,

        @Schema(description = "planned if left out") @Nullable
        Status status,

        @Schema(description = "From 0 to 1; 1 if left out", examples = "0.6") @Nullable
        BigDecimal likelihood)
        implements Adjustment {

    static final String KIND = "mitigation";

    private static final int LONGEST = 100;

    /** How far a mitigation has come. */
    @Schema(name = "MitigationStatus")
    enum Status {
        @JsonProperty("planned")
        PLANNED,
        @JsonProperty("agreed")
        AGREED,
        @JsonProperty("delivered")
        DELIVERED
    }

    @Override
    public String kindName() {
        return KIND;
    }

    @Override
    public ActsOn actsOn() {
        return ActsOn.SAVINGS;
    }

    @Override
    public void check(AdjustmentFaults faults) {
        faults.required("name", "the saving's name", name);
        faults.text("name", name, LONGEST);
        faults.text("owner", owner, LONGEST);
        faults.amount("amount", amount, "0", "1000000000");
        var year = faults.setting().assumptions().year().nights();
        if (date == null || !year.contains(date)) {
            faults.add("date", "from %s to %s".formatted(year.start(), year.last()), date);
        }
        if (likelihood != null) {
            faults.number("likelihood", likelihood, "0", "1");
        }
        if (status == Status.DELIVERED && likelihood != null && likelihood.compareTo(BigDecimal.ONE) != 0) {
            faults.add("likelihood", "1 of a mitigation that is delivered", likelihood);
        }
    }

    private BigDecimal chance() {
        return likelihood == null ? BigDecimal.ONE : likelihood;
    }

    @Override
    public Assumptions apply(AdjustmentContext setting) {
        var saved = Money.ZERO.minus(amount == null ? Money.ZERO : Money.of(amount));
        var cost = new OtherCost(String.valueOf(name), date == null ? setting.firstNight() : date, saved, chance());
        return setting.assumptions()
                .withProspects(setting.assumptions().prospects().with(cost));
    }

    @Override
    public String words(AdjustmentContext setting) {
        return "£%s saved by %s by %s%s%s"
                .formatted(
                        amount == null ? Money.ZERO : Money.of(amount),
                        name,
                        date,
                        owner == null ? "" : " (%s)".formatted(owner),
                        likelihood == null ? "" : ", with a likelihood of " + AdjustmentContext.percent(chance()));
    }

    @Override
    public Adjustment with(String property, BigDecimal value) {
        return property.equals("amount")
                ? new Mitigation(name, value.setScale(2, RoundingMode.HALF_UP), date, owner, status, likelihood)
                : Adjustment.super.with(property, value);
    }
}
