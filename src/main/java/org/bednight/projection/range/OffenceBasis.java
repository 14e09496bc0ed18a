package org.bednight.projection.range;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bednight.forecast.stay.GroupEvidence;
import org.bednight.language.Choice;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * By which groups of offences lengths of stay differ, at all authorities together.
 *
 * @param inWords the groups and what is made of them, as a sentence
 */
@Schema(
        name = "StaysByOffence",
        description = "By which groups of offences lengths of stay differ, at all authorities together")
public record OffenceBasis(
        List<Group> groups,

        @Schema(
                examples =
                        "Lengths of stay are learned by group of offences, since that has forecast the stays of the authorities on record better than one length for all. On average, with no stay counted beyond a year: 96 nights for sexual offences, 78 for robbery and 61 for drugs. Of the children yet to come, each group has the share that it has had here.")
        String inWords) {

    public OffenceBasis {
        groups = List.copyOf(groups);
    }

    /** How long stays of one group last. */
    @Schema(name = "StaysOfOffence", description = "How long stays of one group of offences last")
    public record Group(
            @Schema(
                    enumeration = {"sexual-offences", "robbery", "violence", "drugs", "other-offences"},
                    examples = "robbery")
            String group,

            @Schema(
                    description = "Nights of a stay on average at all authorities, none counted beyond 365",
                    examples = "78.4")
            BigDecimal nights) {}

    static OffenceBasis of(GroupEvidence evidence) {
        var groups = IntStream.range(0, evidence.groups().size())
                .mapToObj(index -> new Group(
                        Choice.hyphened(
                                OffenceOrder.at(evidence.groups().get(index)).toString()),
                        DisplayRounding.number(evidence.nights().get(index))))
                .toList();
        return new OffenceBasis(
                groups,
                "Lengths of stay are learned by group of offences, since that has forecast the stays of the authorities on record better than one length for all. On average, with no stay counted beyond a year: %s. Of the children yet to come, each group has the share that it has had here."
                        .formatted(means(evidence)));
    }

    private static String means(GroupEvidence evidence) {
        return IntStream.range(0, evidence.groups().size())
                .mapToObj(index -> "%.0f nights for %s"
                        .formatted(
                                evidence.nights().get(index),
                                OffenceOrder.at(evidence.groups().get(index))))
                .collect(Collectors.joining(", "));
    }
}
