package org.bednight.scenario;

import java.math.BigDecimal;
import java.util.List;
import org.bednight.money.Money;
import org.bednight.scenario.adjustment.Adjustment;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How a year would stand up to what has happened to councils. */
@Schema(description = "How a year would stand up to what has happened to councils")
public record Stress(
        Comparison.Figures base,
        List<Test> tests,

        @Schema(description = "What is doubtful, in sentences")
        List<String> warnings) {

    public Stress {
        tests = List.copyOf(tests);
        warnings = List.copyOf(warnings);
    }

    /**
     * One stress test.
     *
     * @param scenario the figures under it; null where it cannot be, as words says
     * @param variance by how much it moves the variance
     * @param adjustments what it consists of, to be changed and compared further
     */
    @Schema(name = "StressTest")
    public record Test(
            @Schema(examples = "One more 13-week remand in YOI")
            String name,

            String words,
            Comparison.@Nullable Figures scenario,
            @Schema(implementation = Double.class) @Nullable Money variance,
            @Nullable BigDecimal probabilityOfOverspend,
            List<Adjustment> adjustments) {}
}
