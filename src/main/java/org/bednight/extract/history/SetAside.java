package org.bednight.extract.history;

/** Why a row is no bed night in youth detention accommodation. */
public enum SetAside {
    /** Remand to local authority accommodation. */
    RLAA("rlaa"),
    /** A temporary placement, such as a stay in hospital. */
    TEMPORARY("temporary"),
    OTHER_STATUS("other legal status");

    private final String words;

    SetAside(String words) {
        this.words = words;
    }

    /** Returns the reason as a report names it. */
    @Override
    public String toString() {
        return words;
    }
}
