package org.bednight.remand;

import java.util.List;
import org.bednight.language.Counted;
import org.bednight.remand.episode.Reference;

/** Words for references that are nearly the same, as C-5 and C5, and may be one child, or one episode. */
final class NearReferences {

    /** What follows the two references in a warning. */
    static final String COUNT_AS_TWO = "they differ only in case, signs or leading zeros, and count as two children.";

    /** The same of two episodes of one child. */
    static final String COUNT_AS_TWO_EPISODES =
            "they are of one child, differ only in case, signs or leading zeros, and count as two episodes.";

    private NearReferences() {}

    /** Returns what is expected where the nights of two such references overlap. */
    static String overlap(Object other, String where) {
        return "one spelling of a child's reference: %s has %s for some of the same nights. Write both alike, or give one of the two children a quite different reference"
                .formatted(where, other);
    }

    /** Returns what is expected where more children than {@code most} have such references. */
    static String tooMany(int most) {
        return "at most %s whose references differ only in case, signs or leading zeros. Write those of one child alike, or give the children quite different references"
                .formatted(Counted.of(most, "child", "children"));
    }

    static String withNights(Reference reference, List<SubmittedPlacement> placements) {
        long nights = placements.stream()
                .filter(placement -> placement.end() != null)
                .mapToLong(placement -> placement.nights().length())
                .sum();
        return withNights(
                reference.value(), nights, placements.stream().anyMatch(placement -> placement.end() == null));
    }

    static String withNights(String reference, long nights, boolean open) {
        return "%s (%d %s%s)"
                .formatted(
                        reference, nights, nights == 1 ? "night" : "nights", open ? " and a stay without an end" : "");
    }
}
