package org.bednight.publication;

import java.util.Objects;
import org.bednight.money.Money;
import org.bednight.rest.PlainText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is held against an overspend.
 *
 * @param name by which the board knows it
 * @param amount zero or more
 */
@Schema(name = "PublishedReserve")
public record HeldReserve(
        @Schema(examples = "Youth justice reserve") String name,

        @Schema(implementation = Double.class, examples = "250000.00")
        Money amount) {

    public HeldReserve {
        name = PlainText.required("A reserve's name", Objects.requireNonNullElse(name, ""), Definition.LONGEST_NAME);
        var most = Definition.Mitigation.MOST;
        if (amount == null || amount.isNegative() || amount.compareTo(most) > 0) {
            throw new IllegalArgumentException(
                    "A reserve's amount is from 0 to %s pounds, but was %s".formatted(most, amount));
        }
    }
}
