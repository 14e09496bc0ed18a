package org.bednight.publication;

import java.util.List;
import org.bednight.scenario.Comparison;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a what-if of a publication moves. The forecast itself is what it is compared with, so that the forecast's figures
 * and the differences add up to those of the what-if, and the steps to the differences, to the penny.
 *
 * @param figures of the year if it were so, without a rating: papers rate by the style frozen with them
 * @param difference the same less the forecast's
 * @param steps what each adjustment moves on top of those before it
 * @param others what is spent or saved beside the nights
 */
@Schema(description = "What a what-if of a publication moves: differences are what-if less forecast")
public record FrozenScenario(
        @Schema(examples = "Prices 6 % up in October") String name,
        Comparison.Figures figures,
        Comparison.Difference difference,
        List<Comparison.Step> steps,
        List<Comparison.Other> others) {

    public FrozenScenario {
        steps = List.copyOf(steps);
        others = List.copyOf(others);
    }

    static FrozenScenario of(String name, Comparison comparison) {
        return new FrozenScenario(
                name,
                comparison.scenario().unrated(),
                comparison.difference(),
                comparison.steps(),
                comparison.others());
    }
}
