package org.bednight.scenario;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bednight.language.Counted;
import org.bednight.scenario.adjustment.Adjustment;
import org.bednight.scenario.adjustment.Scenario;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A what-if with one number left open, and what that number is to bring about. */
@Schema(description = "A what-if with one number left open, and what that number is to bring about")
public record Goal(
        @Nullable List<@Nullable Adjustment> adjustments,
        @Schema(required = true) @Nullable Vary vary,
        @Schema(required = true) @Nullable Target target) {

    /** Which number is sought, and between which bounds. */
    @Schema(name = "GoalVary", description = "Which number is sought, and between which bounds")
    public record Vary(
            @Schema(description = "The adjustment's place in the list", examples = "0")
            int adjustment,

            @Schema(
                    description = "share, factor, percent or amount, as the adjustment has it",
                    examples = "share",
                    required = true)
            @Nullable
            String property,

            @Schema(description = "0 for a share or an amount if left out", examples = "0") @Nullable
            BigDecimal least,

            @Schema(description = "1 for a share if left out", examples = "1") @Nullable
            BigDecimal most) {}

    /** What is to come about: one of both. */
    @Schema(name = "GoalTarget", description = "What is to come about: one of both")
    public record Target(
            @Schema(description = "Pounds; 0 is on budget", examples = "0") @Nullable
            BigDecimal variance,

            @Schema(description = "Between 0 and 1", examples = "0.2") @Nullable
            BigDecimal probabilityOfOverspend) {}

    private static final Map<String, List<String>> BOUNDS = Map.of(
            "share", List.of("0", "1"),
            "factor", List.of("0.1", "3"),
            "percent", List.of("-100", "100"),
            "amount", List.of("0", "10000000"));

    BigDecimal least() {
        return bound(vary == null ? null : vary.least, 0);
    }

    BigDecimal most() {
        return bound(vary == null ? null : vary.most, 1);
    }

    private BigDecimal bound(@Nullable BigDecimal stated, int which) {
        if (stated != null) {
            return stated;
        }
        var property = vary == null ? null : vary.property;
        return new BigDecimal(BOUNDS.getOrDefault(property == null ? "share" : property, List.of("0", "1"))
                .get(which));
    }

    /**
     * Returns the scenario with {@code value} for the number that is sought.
     *
     * @throws org.bednight.problem.Problem if there is no such number
     */
    Scenario with(BigDecimal value) {
        var listed = adjustments == null ? List.<@Nullable Adjustment>of() : adjustments;
        if (vary == null || vary.property == null) {
            throw ScenarioProblems.invalidGoal(
                    "vary says which number is sought: an adjustment's place and a property, such as share");
        }
        int place = vary.adjustment;
        var sought = place >= 0 && place < listed.size() ? listed.get(place) : null;
        if (sought == null) {
            throw ScenarioProblems.invalidGoal(
                    "vary.adjustment is the place of an adjustment, from 0: there is %s, but it was %d"
                            .formatted(Counted.orNo(listed.size(), "adjustment"), place));
        }
        try {
            var changed = new ArrayList<>(listed);
            changed.set(place, sought.with(vary.property, value));
            return new Scenario(changed);
        } catch (IllegalArgumentException noNumber) {
            throw ScenarioProblems.invalidGoal(noNumber.getMessage());
        }
    }

    /** Refuses a target that is none, or two, and bounds out of order. */
    void check() {
        boolean one = target != null && (target.variance == null) != (target.probabilityOfOverspend == null);
        if (!one) {
            throw ScenarioProblems.invalidGoal("target is either a variance in pounds or a probabilityOfOverspend");
        }
        var chance = target == null ? null : target.probabilityOfOverspend;
        if (chance != null && (chance.signum() <= 0 || chance.compareTo(BigDecimal.ONE) >= 0)) {
            throw ScenarioProblems.invalidGoal("target.probabilityOfOverspend is between 0 and 1, but was " + chance);
        }
        if (least().compareTo(most()) >= 0) {
            throw ScenarioProblems.invalidGoal(
                    "vary.least is below vary.most, but they were %s and %s".formatted(least(), most()));
        }
    }
}
