package org.bednight.authority;

import java.time.LocalDate;
import java.util.Optional;
import org.bednight.exchange.KeyText;
import org.bednight.rest.PlainText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A council that pays for the children who are remanded to the secure estate with it as their designated authority.
 *
 * @param recordedFrom the first night for which its records are complete; null: the first day of its first placement
 * @param recordedTo the last such night; null: no limit is stated
 * @param population10To17 children of 10 to 17 years in its area
 * @param family the group of authorities with which it compares itself
 * @param successor the authority that has taken over its liabilities
 */
@Schema(description = "A local authority")
public record Authority(
        @Schema(implementation = String.class, examples = "E08000025")
        AuthorityCode code,

        @Schema(examples = "Birmingham") String name,

        @Schema(description = "First night for which the records are complete") @Nullable
        LocalDate recordedFrom,

        @Schema(description = "Last night for which the records are complete; yesterday at the latest") @Nullable
        LocalDate recordedTo,

        @Schema(description = "Children of 10 to 17 in the area", examples = "117343") @Nullable
        Integer population10To17,

        @Schema(description = "Group for comparison", examples = "core cities") @Nullable
        String family,

        @Schema(description = "Code of the authority that took over its liabilities", implementation = String.class)
        @Nullable
        AuthorityCode successor) {

    static final int LONGEST_NAME = 200;

    public Authority {
        name = KeyText.of(PlainText.required("An authority's name", name, LONGEST_NAME));
        var stated = PlainText.optional("A family's name", family, LONGEST_NAME);
        family = stated == null ? null : KeyText.of(stated);
        if (recordedFrom != null && recordedTo != null && recordedTo.isBefore(recordedFrom)) {
            throw new IllegalArgumentException(
                    "Records end on or after the day they begin, but were stated from %s to %s"
                            .formatted(recordedFrom, recordedTo));
        }
        if (population10To17 != null && (population10To17 < 0 || population10To17 > 9_999_999)) {
            throw new IllegalArgumentException(
                    "A population of 10 to 17 is from 0 to 9,999,999, but was " + population10To17);
        }
        if (code.equals(successor)) {
            throw new IllegalArgumentException("An authority's successor is another authority, but was itself");
        }
    }

    /**
     * Returns this authority with what is on record {@code before} wherever nothing is stated.
     *
     * @throws IllegalArgumentException if what is stated does not fit what is on record
     */
    Authority completedFrom(Authority before) {
        return new Authority(
                code,
                name,
                recordedFrom == null ? before.recordedFrom : recordedFrom,
                recordedTo == null ? before.recordedTo : recordedTo,
                population10To17 == null ? before.population10To17 : population10To17,
                family == null ? before.family : family,
                successor == null ? before.successor : successor);
    }

    /** Says whether two authorities have families that are one but for case, blanks or signs, and are written apart. */
    boolean hasFamilyNear(Authority other) {
        return family != null
                && other.family != null
                && !family.equals(other.family)
                && KeyText.near(family).equals(KeyText.near(other.family));
    }

    /** Returns this authority with records complete up to and including {@code night}. */
    public Authority withRecordedTo(LocalDate night) {
        return new Authority(code, name, recordedFrom, night, population10To17, family, successor);
    }

    /** Returns whether the records claim to be complete for a night that is not over. */
    boolean recordsEndTooLate(LocalDate today) {
        return recordedTo != null && !recordedTo.isBefore(today);
    }

    /** Returns a warning if the records are to end earlier than {@code before}, or at no stated day. */
    Optional<String> warningOfEarlierEnd(Authority before) {
        if (before.recordedTo == null) {
            return Optional.empty();
        }
        if (recordedTo == null) {
            return Optional.of(
                    "recordedTo of %s was %s and is no longer stated: every night up to yesterday counts as recorded, those without a record too."
                            .formatted(code, before.recordedTo));
        }
        if (!recordedTo.isBefore(before.recordedTo)) {
            return Optional.empty();
        }
        return Optional.of("recordedTo of %s moves back from %s to %s: no forecast can be made as at a later day."
                .formatted(code, before.recordedTo, recordedTo));
    }
}
