package org.bednight.publication.frozen;

/** Says which version of its period a publication replaces. */
public final class Replacement {

    private Replacement() {}

    /** Returns the sentence for a publication that replaces another. */
    public static String sentence(Frozen frozen) {
        var replaces = "This publication replaces %s.".formatted(frozen.text("/replaces/number"));
        if (frozen.has("/replaces/movement")) {
            return replaces;
        }
        return frozen.findText("/replaces/noMovement")
                .map(reason -> replaces + " " + reason)
                .orElse(frozen.has("/movement") ? replaces + " The movement compares with that version." : replaces);
    }
}
