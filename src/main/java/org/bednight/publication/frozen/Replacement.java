package org.bednight.publication.frozen;

/** Says which version of its period a publication replaces. */
public final class Replacement {

    private Replacement() {}

    /**
     * Returns the sentence for a publication that replaces another.
     *
     * @param replaced the version that {@code publication} replaces
     */
    public static String sentence(FrozenPublication publication, FrozenReplacement replaced) {
        var replaces = "This publication replaces %s.".formatted(replaced.number());
        if (replaced.findMovement().isPresent()) {
            return replaces;
        }
        return replaced.findNoMovement()
                .map(reason -> replaces + " " + reason)
                .orElse(
                        publication.findMovement().isPresent()
                                ? replaces + " The movement compares with that version."
                                : replaces);
    }
}
