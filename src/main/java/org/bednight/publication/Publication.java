package org.bednight.publication;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.bednight.authority.AuthorityCode;
import org.bednight.calendar.FinancialYear;
import org.bednight.publication.frozen.FrozenPublication;
import org.bednight.publication.frozen.PublicationId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A publication in a list: what it is, its headline, and whether it still stands.
 *
 * @param number under which it is cited
 * @param sha256 of the frozen JSON
 * @param outturn in pounds
 * @param variance in pounds, positive for an overspend; null where no budget was known
 */
@Schema(description = "A publication: what it is, its headline, and whether it still stands")
public record Publication(
        @Schema(implementation = String.class, examples = "E08000025-2018-19-P02-v1")
        PublicationId id,

        @Schema(examples = "2018-19 P02 v1") String number,
        AuthorityCode authority,
        FinancialYear financialYear,
        LocalDate asAt,
        @Schema(examples = "rolling-average") String model,
        @Nullable BigDecimal budget,
        BigDecimal outturn,
        @Nullable BigDecimal variance,
        @Nullable String position,
        long dataVersion,
        String sha256,
        Instant publishedAt,
        String publishedBy,
        @Nullable Instant withdrawnAt,
        @Nullable String withdrawnReason) {

    static Publication of(PublicationFact fact) {
        var id = PublicationId.parse(fact.id);
        var frozen = FrozenPublication.read(fact.document);
        return new Publication(
                id,
                id.number(),
                id.authority(),
                id.year(),
                frozen.forecast().asAt(),
                frozen.forecast().model(),
                frozen.forecast().budget().value(),
                frozen.forecast().outturn().cost().find().orElseThrow(),
                frozen.forecast().variance().value(),
                frozen.forecast().findPosition().orElse(null),
                frozen.provenance().dataVersion(),
                fact.sha256,
                fact.publishedAt,
                fact.publishedBy,
                fact.withdrawnAt,
                fact.withdrawnReason);
    }
}
