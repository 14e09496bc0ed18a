package org.bednight.projection;

import org.bednight.money.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What of a year rests on open stays that somebody must confirm or close.
 *
 * @param stays how many they are
 * @param bedNights their nights of the year so far that nobody has confirmed
 * @param cost what those cost
 * @param furtherBedNights the nights from then to 31 March
 * @param furtherCost what those would cost if the children stayed; the model expects a part of it, or all
 */
@Schema(
        description =
                "Open stays that somebody must confirm or close, because nobody has confirmed them for long, or they"
                        + " had ended and were opened again, or start before the records begin")
public record StaysToConfirm(
        @Schema(examples = "1") int stays,

        @Schema(description = "Nights of the year so far that nobody has confirmed", examples = "61")
        int bedNights,

        @Schema(implementation = Double.class, description = "What those nights cost", examples = "35319.00")
        Money cost,

        @Schema(description = "Nights from the as-at date to 31 March, if the children stay", examples = "304")
        int furtherBedNights,

        @Schema(
                implementation = Double.class,
                description = "What those nights would cost, at the prices that are known",
                examples = "176016.00")
        Money furtherCost) {

    /** How the warning of a forecast begins that has these figures. */
    static final String WARNING = "Confirm or close ";

    static final StaysToConfirm NONE = new StaysToConfirm(0, 0, Money.ZERO, 0, Money.ZERO);

    /** Says whether a sentence is the warning that has these figures. */
    public static boolean isWarning(String sentence) {
        return sentence.startsWith(WARNING);
    }

    StaysToConfirm plus(StaysToConfirm other) {
        return new StaysToConfirm(
                stays + other.stays,
                bedNights + other.bedNights,
                cost.plus(other.cost),
                furtherBedNights + other.furtherBedNights,
                furtherCost.plus(other.furtherCost));
    }
}
