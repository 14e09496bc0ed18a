package org.bednight.projection.range;

import java.util.ArrayList;
import java.util.List;
import org.bednight.forecast.path.PastErrors;
import org.bednight.language.Counted;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a range from monthly totals rests on.
 *
 * @param model the model whose errors are drawn
 * @param ownPaths how many past forecasts of the authority were long enough
 * @param pooledPaths the same of others
 */
@Schema(name = "RangePaths", description = "What a range from monthly totals rests on")
public record PathEvidence(
        @Schema(description = "Model whose past errors are drawn", examples = "rolling-average")
        String model,

        @Schema(description = "Past forecasts of this authority whose errors may be drawn", examples = "24")
        int ownPaths,

        @Schema(description = "Past forecasts of other authorities whose errors may be drawn", examples = "3120")
        int pooledPaths,

        @Schema(description = "Those other authorities", examples = "173")
        int authorities,

        @Schema(description = "Years that were drawn", examples = "4000")
        int drawn,

        @Schema(description = "Seed of the draws; the same facts give the same range", examples = "1")
        long seed) {

    private static final int FEW_AUTHORITIES = 10;

    static PathEvidence of(String model, PastErrors errors, int months) {
        return new PathEvidence(
                model,
                errors.ownPaths(months),
                errors.pooledPaths(months),
                errors.authorities(),
                PastErrors.DRAWN,
                PastErrors.SEED);
    }

    /** Lists what is taken for granted, in sentences. */
    List<String> assumptions() {
        return List.of(
                "Only monthly totals are known. To what the model %s expects, the range adds its past errors, whole runs of months at a time: %s of this authority and %d of %s, of which those with a like number of nights weigh most."
                        .formatted(model, Counted.of(ownPaths, "run"), pooledPaths, Counted.of(authorities, "other")),
                "Monthly totals do not show which children are in and how long they may stay. Nights are spread over sectors as the model expects them, so all nights of a month cost its mean price.");
    }

    /** Lists what is doubtful, in sentences. */
    List<String> warnings() {
        var warnings = new ArrayList<String>();
        if (ownPaths + pooledPaths == 0) {
            warnings.add(
                    "No past forecast reaches as far as the rest of this year: how far it may come out is assumed from how long stays usually last. Import earlier months, or the nights of other authorities.");
        } else if (authorities < FEW_AUTHORITIES) {
            warnings.add(
                    "The past of %d other %s is on record, so the range rests in part on how far nights usually vary: import the nights of at least %d."
                            .formatted(authorities, authorities == 1 ? "authority" : "authorities", FEW_AUTHORITIES));
        }
        return warnings;
    }
}
