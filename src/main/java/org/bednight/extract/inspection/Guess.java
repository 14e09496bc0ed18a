package org.bednight.extract.inspection;

import org.bednight.extract.mapping.ColumnRole;
import org.jspecify.annotations.Nullable;

/** What a column may be by its heading. */
enum Guess {
    CHILD(ColumnRole.CHILD),
    /** A name, or a part of one. */
    NAME(null),
    BIRTH(ColumnRole.DATE_OF_BIRTH),
    TURNS_18(ColumnRole.TURNS_18),
    REMAND_START(ColumnRole.REMAND_START),
    REMAND_END(ColumnRole.REMAND_END),
    PLACEMENT_START(ColumnRole.PLACEMENT_START),
    PLACEMENT_END(ColumnRole.PLACEMENT_END),
    /** A start, of the remand or of the placement. */
    START(ColumnRole.PLACEMENT_START),
    /** An end, of the remand or of the placement. */
    END(ColumnRole.PLACEMENT_END),
    /** An end by the last night. */
    LAST_NIGHT(ColumnRole.PLACEMENT_END),
    SECTOR(ColumnRole.SECTOR),
    ESTABLISHMENT(ColumnRole.ESTABLISHMENT),
    URN(ColumnRole.URN),
    POSTCODE(ColumnRole.POSTCODE),
    LEGAL_STATUS(ColumnRole.LEGAL_STATUS),
    NIGHTS(ColumnRole.NIGHTS),
    NONE(null);

    private final @Nullable ColumnRole role;

    Guess(@Nullable ColumnRole role) {
        this.role = role;
    }

    @Nullable
    ColumnRole role() {
        return role;
    }

    boolean isDate() {
        return role != null && role.isDate();
    }

    boolean isStart() {
        return this == REMAND_START || this == PLACEMENT_START || this == START;
    }

    boolean isEnd() {
        return this == REMAND_END || this == PLACEMENT_END || this == END || this == LAST_NIGHT;
    }

    /** Returns how much the heading alone says: less where it leaves open what starts or ends. */
    double strength() {
        return switch (this) {
            case START, END, NAME -> 0.8;
            case NONE -> 0;
            default -> 1;
        };
    }
}
