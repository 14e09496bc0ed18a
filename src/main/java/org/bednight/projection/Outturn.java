package org.bednight.projection;

import org.bednight.calendar.ExactNights;
import org.bednight.money.Money;
import org.bednight.projection.expectation.ExpectedCharge;
import org.bednight.remand.nights.Charge;

/** What was slept, what is to come, and both together, of a sector or of all, in a month or a year. */
record Outturn(Charge actual, ExpectedCharge projected) {

    static final Outturn NONE = new Outturn(Charge.NONE, ExpectedCharge.NONE);

    Outturn plus(Outturn other) {
        return new Outturn(actual.plus(other.actual), projected.plus(other.projected));
    }

    ExactNights bedNights() {
        return projected.bedNights().plus(actual.bedNights());
    }

    Money cost() {
        return actual.cost().plus(projected.cost());
    }
}
