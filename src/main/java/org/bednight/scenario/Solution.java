package org.bednight.scenario;

import java.math.BigDecimal;
import java.util.List;
import org.bednight.money.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The number that reaches a goal, or that none within the bounds does.
 *
 * @param value null where none does
 * @param scenario the figures with that number; null where there is none
 * @param bedNightsFewer how many bed nights fewer than in the base; negative where there are more
 * @param atLeast the figures at the lower bound
 * @param atMost the figures at the upper bound
 */
@Schema(description = "The number that reaches a goal, or that none within the bounds does")
public record Solution(
        boolean found,
        @Schema(examples = "0.3817") @Nullable BigDecimal value,
        String words,
        Comparison.Figures base,
        Comparison.@Nullable Figures scenario,
        @Nullable BigDecimal bedNightsFewer,
        @Schema(implementation = Double.class) @Nullable Money costLess,
        Comparison.Figures atLeast,
        Comparison.Figures atMost,

        @Schema(description = "What is doubtful, in sentences")
        List<String> warnings) {}
