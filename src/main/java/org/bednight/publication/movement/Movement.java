package org.bednight.publication.movement;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.bednight.estate.Sector;
import org.bednight.language.Choice;
import org.bednight.money.Money;
import org.bednight.publication.frozen.PublicationId;
import org.bednight.publication.style.Wording;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Why the variance of one forecast of a year differs from that of another: METHOD §11. The steps add up to the
 * difference, to the penny.
 *
 * @param against the publication that it is compared with
 * @param varianceBefore that publication's outturn less its budget, one that is not known counted as nothing
 * @param variance the same of this publication
 * @param range what moved the range beside the forecast; null where one of the two has none, or was published before
 *     arrivals were learned as a level and a share
 */
@Schema(description = "Why the variance of one forecast of a year differs from that of another")
public record Movement(
        PublicationId against,
        @Schema(examples = "2018-19 P02 v1") String againstNumber,
        @Schema(implementation = Double.class) Money outturnBefore,
        @Schema(implementation = Double.class) Money outturn,
        @Schema(implementation = Double.class) @Nullable Money budgetBefore,
        @Schema(implementation = Double.class) @Nullable Money budget,
        @Schema(implementation = Double.class) Money varianceBefore,
        @Schema(implementation = Double.class) Money variance,
        @Schema(implementation = Double.class) Money change,
        List<Step> steps,
        String sentence,
        @Nullable RangeMovement range) {

    public Movement {
        steps = List.copyOf(steps);
    }

    /** What one input has moved, in the order in which they are replaced. */
    @Schema(name = "MovementCause")
    public enum Cause {
        CORRECTIONS("corrections to nights already past"),
        ACTUALS("nights slept since against those projected for them"),
        OUTLOOK("what these nights make the model expect of the rest of the year"),
        OTHERS("data of other authorities, from which arrivals and stays are learned"),
        PRICES("prices"),
        MODEL("the model and its settings"),
        ALLOCATIONS("allocations");

        private final String words;

        Cause(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }

        @JsonValue
        @Override
        public String toString() {
            return Choice.hyphened(name());
        }
    }

    /**
     * Returns the movement as publications froze it before {@link Cause#OUTLOOK} was a step of its own, so that they can
     * be verified: actuals and outlook are one step.
     */
    public Movement withOutlookInActuals(Wording wording) {
        var joined = new ArrayList<Step>();
        for (var step : steps) {
            if (step.cause() == Cause.OUTLOOK) {
                joined.add(joined.remove(joined.size() - 1).joined(step));
            } else {
                joined.add(step);
            }
        }
        return new Movement(
                against,
                againstNumber,
                outturnBefore,
                outturn,
                budgetBefore,
                budget,
                varianceBefore,
                variance,
                change,
                joined,
                MovementSentence.of(againstNumber, change, joined, wording),
                range);
    }

    /**
     * What one input has moved.
     *
     * @param amount by how much the variance has risen for it
     * @param sectors each sector's part; none of allocations
     */
    @Schema(name = "MovementStep")
    public record Step(
            Cause cause,

            @Schema(examples = "corrections to nights already past")
            String words,

            @Schema(implementation = Double.class) Money amount,
            List<Part> sectors) {

        private static final String ACTUALS_AND_OUTLOOK = "nights slept since against those projected";

        public Step {
            sectors = List.copyOf(sectors);
        }

        private Step joined(Step outlook) {
            var parts = IntStream.range(0, sectors.size())
                    .mapToObj(sector -> new Part(
                            sectors.get(sector).sector(),
                            sectors.get(sector)
                                    .amount()
                                    .plus(outlook.sectors.get(sector).amount())))
                    .toList();
            return new Step(cause, ACTUALS_AND_OUTLOOK, amount.plus(outlook.amount), parts);
        }
    }

    /** A sector's part of a step. */
    @Schema(name = "MovementPart")
    public record Part(
            Sector sector,
            @Schema(implementation = Double.class) Money amount) {}
}
