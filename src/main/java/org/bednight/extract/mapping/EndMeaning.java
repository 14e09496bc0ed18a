package org.bednight.extract.mapping;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Which day a column of ends has. */
public enum EndMeaning {
    /** The day on which the child left: its night is not counted. */
    @JsonProperty("departure")
    DEPARTURE,
    /** The last night that the child slept there, which is counted. */
    @JsonProperty("last-night")
    LAST_NIGHT
}
