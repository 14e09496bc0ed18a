package org.bednight.rest;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jboss.resteasy.reactive.RestQuery;

/** Why a record is retired, as a request states it. */
public class RetirementReason {

    @RestQuery
    @NotNull
    @Size(min = 3, max = 500)
    @Pattern(regexp = PlainText.VISIBLE, message = PlainText.VISIBLE_MESSAGE)
    String reason = "";

    /** Returns the reason, 3 to 500 visible characters. */
    public String text() {
        return reason;
    }
}
