package org.bednight.extract.mapping;

import com.fasterxml.jackson.annotation.JsonValue;

/** What a column of a sheet may be. */
public enum ColumnRole {
    CHILD("child"),
    REMAND_START("remandStart"),
    REMAND_END("remandEnd"),
    PLACEMENT_START("placementStart"),
    PLACEMENT_END("placementEnd"),
    SECTOR("sector"),
    ESTABLISHMENT("establishment"),
    URN("urn"),
    POSTCODE("postcode"),
    LEGAL_STATUS("legalStatus"),
    DATE_OF_BIRTH("dateOfBirth"),
    TURNS_18("turns18On"),
    NIGHTS("nights");

    private final String property;

    ColumnRole(String property) {
        this.property = property;
    }

    /** Says whether the column has dates. */
    public boolean isDate() {
        return switch (this) {
            case REMAND_START, REMAND_END, PLACEMENT_START, PLACEMENT_END, DATE_OF_BIRTH, TURNS_18 -> true;
            default -> false;
        };
    }

    /** Returns the role as a mapping names it. */
    @JsonValue
    @Override
    public String toString() {
        return property;
    }
}
