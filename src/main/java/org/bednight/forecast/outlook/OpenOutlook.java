package org.bednight.forecast.outlook;

import java.util.List;
import org.bednight.forecast.stay.EpisodeState;
import org.bednight.forecast.stay.LengthOfStay;
import org.bednight.forecast.stay.OpenStay;

/**
 * The further nights and cost that are expected of one child who is in custody.
 *
 * @param stay the stay so far
 * @param stillIn by period, the chance that the child sleeps the period's last night
 * @param remaining the expected further nights in the year and their cost
 */
public record OpenOutlook(OpenStay stay, List<Double> stillIn, Horizon.Share remaining) {

    public OpenOutlook {
        stillIn = List.copyOf(stillIn);
    }

    /** Returns what is expected of each child who is in, in the order of the episodes. */
    public static List<OpenOutlook> list(EpisodeState state, RestOfYear rest) {
        return state.open().stream()
                .map(stay -> of(stay, state.stays().of(stay), rest))
                .toList();
    }

    private static OpenOutlook of(OpenStay stay, LengthOfStay stays, RestOfYear rest) {
        int cap = Math.min(stay.cap(), rest.nights());
        double[] atLeast = stays.rest(stay.soFar(), cap);
        double nights = 0;
        double cost = 0;
        for (int night = rest.countedFrom(); night < cap; night++) {
            nights += atLeast[night + 1];
            cost += atLeast[night + 1] * rest.prices().get(stay.sector()).value(night);
        }
        var stillIn =
                rest.ends().stream().map(end -> end > cap ? 0.0 : atLeast[end]).toList();
        return new OpenOutlook(stay, stillIn, new Horizon.Share(nights, cost));
    }
}
