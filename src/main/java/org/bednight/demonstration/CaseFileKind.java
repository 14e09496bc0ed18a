package org.bednight.demonstration;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a file of a worked forecast holds. */
enum CaseFileKind {
    @JsonProperty("authorities")
    AUTHORITIES,
    @JsonProperty("bed-night-prices")
    BED_NIGHT_PRICES,
    @JsonProperty("establishments")
    ESTABLISHMENTS,
    @JsonProperty("allocations")
    ALLOCATIONS,
    @JsonProperty("monthly-bed-nights")
    MONTHLY_BED_NIGHTS,
    @JsonProperty("remand-episodes")
    REMAND_EPISODES
}
