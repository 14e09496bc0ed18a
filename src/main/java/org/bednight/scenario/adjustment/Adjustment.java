package org.bednight.scenario.adjustment;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;
import java.util.Optional;
import org.bednight.money.Money;
import org.bednight.projection.expectation.Assumptions;
import org.bednight.remand.episode.Reference;
import org.eclipse.microprofile.openapi.annotations.media.DiscriminatorMapping;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One change of what a forecast assumes. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ArrivalChange.class, name = ArrivalChange.KIND),
    @JsonSubTypes.Type(value = StayChange.class, name = StayChange.KIND),
    @JsonSubTypes.Type(value = SectorShift.class, name = SectorShift.KIND),
    @JsonSubTypes.Type(value = PriceChange.class, name = PriceChange.KIND),
    @JsonSubTypes.Type(value = MoreRemands.class, name = MoreRemands.KIND),
    @JsonSubTypes.Type(value = Release.class, name = Release.KIND),
    @JsonSubTypes.Type(value = AllocationChange.class, name = AllocationChange.KIND),
    @JsonSubTypes.Type(value = Diversion.class, name = Diversion.KIND),
    @JsonSubTypes.Type(value = Mitigation.class, name = Mitigation.KIND)
})
@Schema(
        name = "Adjustment",
        description = "One change of what a forecast assumes; kind says which",
        oneOf = {
            ArrivalChange.class,
            StayChange.class,
            SectorShift.class,
            PriceChange.class,
            MoreRemands.class,
            Release.class,
            AllocationChange.class,
            Diversion.class,
            Mitigation.class
        },
        discriminatorProperty = "kind",
        discriminatorMapping = {
            @DiscriminatorMapping(value = ArrivalChange.KIND, schema = ArrivalChange.class),
            @DiscriminatorMapping(value = StayChange.KIND, schema = StayChange.class),
            @DiscriminatorMapping(value = SectorShift.KIND, schema = SectorShift.class),
            @DiscriminatorMapping(value = PriceChange.KIND, schema = PriceChange.class),
            @DiscriminatorMapping(value = MoreRemands.KIND, schema = MoreRemands.class),
            @DiscriminatorMapping(value = Release.KIND, schema = Release.class),
            @DiscriminatorMapping(value = AllocationChange.KIND, schema = AllocationChange.class),
            @DiscriminatorMapping(value = Diversion.KIND, schema = Diversion.class),
            @DiscriminatorMapping(value = Mitigation.KIND, schema = Mitigation.class)
        })
public sealed interface Adjustment
        permits ArrivalChange,
                StayChange,
                SectorShift,
                PriceChange,
                MoreRemands,
                Release,
                AllocationChange,
                Diversion,
                Mitigation {

    /** Returns the name of the kind, as callers write it. */
    @JsonIgnore
    String kindName();

    /** Returns what this changes, which decides when it is applied. */
    @JsonIgnore
    ActsOn actsOn();

    /** Adds the faults of this adjustment. */
    void check(AdjustmentFaults faults);

    /** Returns the assumptions of {@code setting}, changed. */
    Assumptions apply(AdjustmentContext setting);

    /** Returns the change in a sentence that a paper can take over. */
    String words(AdjustmentContext setting);

    /** Finds the episode that this names, as far as it is a reference; empty where it names none. */
    default Optional<Reference> findEpisode() {
        return Optional.empty();
    }

    /** Finds what is doubtful about the change, from the nights and the outturn that it moved. */
    default Optional<String> findCaution(BigDecimal bedNights, Money outturn) {
        return Optional.empty();
    }

    /**
     * Returns how many diverted nights pay for what this costs once, up to the next whole night; null where
     * none do, or there is no such cost.
     *
     * @param bedNights by how many this moves the year's bed nights; below zero where there are fewer
     * @param outturn by how much it moves the year's cost
     */
    default @Nullable Long breakEven(BigDecimal bedNights, Money outturn) {
        return null;
    }

    /**
     * Returns this adjustment with another value of its number {@code property}, for a goal to be sought.
     *
     * @throws IllegalArgumentException if it has no such number
     */
    default Adjustment with(String property, BigDecimal value) {
        throw new IllegalArgumentException(
                "An adjustment of the kind %s has no number '%s' that could be sought".formatted(kindName(), property));
    }
}
