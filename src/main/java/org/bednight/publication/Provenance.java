package org.bednight.publication;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a publication's figures rest on, so that they can be had again.
 *
 * @param dataVersion the version of the facts
 * @param knownAt the moment as of which they were read
 * @param dataDigest SHA-256 of the nights, prices and allocations that the figures were computed from
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
        String forecast,
        @Schema(examples = "bednight 0.1.0") String software,
        String commit,
        @Schema(examples = "17.0.12") String java,
        Instant publishedAt,
        String publishedBy) {}
