package org.bednight.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.bednight.authority.NamedAuthority;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What is held, for how long, and what is due.
 *
 * @param retentionYears for how many years after the end of the financial year in which a child's last episode ended its
 *     references are kept; null: for ever
 * @param endedBefore the day before which it has to have ended to be due today; null where none ever is
 */
@Schema(description = "What is held of each authority that one sees, for how long, and what is due")
public record RetentionReport(
        @Schema(examples = "6") @Nullable Integer retentionYears,
        @Schema(examples = "2020-04-01") @Nullable LocalDate endedBefore,
        List<OfAuthority> authorities) {

    public RetentionReport {
        authorities = List.copyOf(authorities);
    }

    /**
     * What is held of one authority.
     *
     * @param waiting episodes that ended long enough ago, but whose children have a later one
     */
    @Schema(name = "AuthorityHoldings", description = "What is held of one authority, and what of it is due")
    public record OfAuthority(
            NamedAuthority authority,
            @Schema(examples = "3") int dueChildren,
            @Schema(examples = "4") int dueEpisodes,

            @Schema(
                    description = "Episodes that ended before endedBefore, but whose children have a later one",
                    examples = "0")
            int waiting,

            List<Holding> holdings) {

        public OfAuthority {
            holdings = List.copyOf(holdings);
        }
    }

    /**
     * Records of one kind, those of earlier data versions included.
     *
     * @param oldest when the oldest was recorded
     */
    @Schema(description = "Records of one kind, those of earlier data versions included")
    public record Holding(
            @Schema(examples = "placements with references") String kind,
            @Schema(examples = "178") long records,

            @Schema(description = "When the oldest was recorded")
            Instant oldest,

            @Schema(description = "When the newest was recorded")
            Instant newest) {}
}
