package org.bednight.publication;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a publication's figures rest on, so that they can be had again.
 *
 * @param dataVersion the version of the facts
 * @param knownAt the moment as of which they were read
 * @param dataDigest SHA-256 of the nights, prices and allocations that the figures were computed from
 * @param arrivalMethod the number of the way in which the episode model learns; 1 where none is stated
 * @param forecast the address that gives the same forecast again
 * @param software name and version
 * @param commit of the software's source, or {@code not stated}
 * @param java the Java that it ran on
 */
@Schema(description = "What a publication's figures rest on, so that they can be had again")
public record Provenance(
        long dataVersion,
        Instant knownAt,
        String dataDigest,

        @Schema(
                description =
                        "How the episode model learns: 1 the number of arrivals from the last 365 nights, 2 from the level of all authorities and the share of each, 3 likewise and lengths of stay by group of offences where these differ; 1 where none is stated",
                examples = "3")
        int arrivalMethod,

        String forecast,
        @Schema(examples = "bednight 0.1.0") String software,
        String commit,
        @Schema(examples = "17.0.12") String java,
        Instant publishedAt,
        String publishedBy) {}
