package org.bednight.forecast.outlook;

import java.util.List;
import org.bednight.forecast.stay.OpenStay;

/**
 * What is to be expected of one child who is in.
 *
 * @param stay the stay so far
 * @param stillIn by period, the chance that the child sleeps the period's last night
 * @param remaining the expected further nights in the year and their cost
 */
public record OpenOutlook(OpenStay stay, List<Double> stillIn, Horizon.Share remaining) {

    public OpenOutlook {
        stillIn = List.copyOf(stillIn);
    }
}
