package org.bednight.ledger;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is about to be changed, for the audit log.
 *
 * @param action what is done, in a few words, such as {@code import remand episodes}
 * @param authority the code of the authority that the change concerns, null if it is none or many
 * @param object what is changed, such as {@code YOI from 2025-04-01}; nothing that somebody typed, since no erasure of a child
 *     reaches the audit record; null if it is nothing with a name, or many
 * @param sourceDigest the SHA-256 of the file that brings the change, null if there is none
 * @param reason why a fact is retired, null otherwise
 * @param recordedAt when the change was recorded, null for now; only the demonstration, which replays a past, states it
 * @param rehearsal true if the change is only tried, and nothing stored
 * @param restsOn the data version on which the change rests, which has to stand still when it is made; null for any
 */
public record Change(
        String action,
        @Nullable String authority,
        @Nullable String object,
        @Nullable String sourceDigest,
        @Nullable String reason,
        @Nullable Instant recordedAt,
        boolean rehearsal,
        @Nullable Long restsOn) {

    public static Change of(String action) {
        return new Change(action, null, null, null, null, null, false, null);
    }

    public Change withAuthority(@Nullable String code) {
        return new Change(action, code, object, sourceDigest, reason, recordedAt, rehearsal, restsOn);
    }

    /**
     * Returns the same change, with the authority of its facts where they are all of one.
     *
     * @param codes the codes of the authorities whose facts it states, one as often as it likes
     */
    public Change withAuthorityOf(Stream<String> codes) {
        return only(codes).map(this::withAuthority).orElse(this);
    }

    public Change withObject(String name) {
        return new Change(action, authority, name, sourceDigest, reason, recordedAt, rehearsal, restsOn);
    }

    /** Returns the same change, with the object of its facts where they all have one name. */
    public Change withObjectOf(Stream<String> names) {
        return only(names).map(this::withObject).orElse(this);
    }

    private static Optional<String> only(Stream<String> names) {
        var first = names.distinct().limit(2).toList();
        return first.size() == 1 ? Optional.of(first.get(0)) : Optional.empty();
    }

    public Change withSourceDigest(@Nullable String digest) {
        return new Change(action, authority, object, digest, reason, recordedAt, rehearsal, restsOn);
    }

    public Change withReason(String why) {
        return new Change(action, authority, object, sourceDigest, why, recordedAt, rehearsal, restsOn);
    }

    public Change withRecordedAt(@Nullable Instant instant) {
        return new Change(action, authority, object, sourceDigest, reason, instant, rehearsal, restsOn);
    }

    public Change withRehearsal(boolean tried) {
        return new Change(action, authority, object, sourceDigest, reason, recordedAt, tried, restsOn);
    }

    /**
     * Returns the same change, to be made only while {@code version} stands: whoever makes it has seen the facts of that
     * version, and would not overwrite what others recorded since.
     */
    public Change withRestingOn(DataVersion version) {
        return new Change(action, authority, object, sourceDigest, reason, recordedAt, rehearsal, version.number());
    }

    /** @throws OutdatedChange if the change rests on another version than {@code last}, the one that stands */
    void refuseUnlessStanding(DataVersion last) {
        if (restsOn != null && restsOn != last.number()) {
            throw new OutdatedChange(restsOn, last.number());
        }
    }
}
