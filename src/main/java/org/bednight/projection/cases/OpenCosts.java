package org.bednight.projection.cases;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.bednight.estate.Sector;
import org.bednight.forecast.outlook.PricePath;
import org.bednight.forecast.outlook.RestOfYear;
import org.bednight.forecast.stay.OpenStay;
import org.bednight.money.Money;
import org.bednight.projection.range.SectorOrder;
import org.bednight.projection.range.YearAhead;

/**
 * What each child who is in is expected to cost in the rest of the year, and how far that may be off. Costs add up to
 * those that a forecast shows; variances are exact.
 */
final class OpenCosts {

    private final YearAhead ahead;
    private final RestOfYear rest;
    private final List<OpenStay> open;

    /** {@code atLeast[c][i]} is the chance that child c sleeps i nights more, or more. */
    private final double[][] atLeast;

    private OpenCosts(YearAhead ahead) {
        this.ahead = ahead;
        this.rest = ahead.rest();
        this.open = ahead.state().open();
        this.atLeast = open.stream()
                .map(stay -> ahead.state().stays().of(stay).rest(stay.soFar(), Math.min(stay.cap(), rest.nights())))
                .toArray(double[][]::new);
    }

    static OpenCosts of(YearAhead ahead) {
        return new OpenCosts(ahead);
    }

    /** Returns what each child is expected to cost, in the order of the open stays. */
    List<Money> listExpected() {
        long[] pence = new long[open.size()];
        var periods = ahead.listRemaining();
        for (int i = 0; i < periods.size(); i++) {
            int from = Math.max(rest.countedFrom(), i == 0 ? 0 : rest.ends().get(i - 1));
            int end = rest.ends().get(i);
            for (var sector : Sector.values()) {
                double[] shares = IntStream.range(0, pence.length)
                        .mapToDouble(child -> in(sector, child) ? cost(child, from, end) : 0)
                        .toArray();
                split(ahead.committedCost(sector, periods.get(i).nights()), shares, pence);
            }
        }
        return Arrays.stream(pence).mapToObj(Money::new).toList();
    }

    private boolean in(Sector sector, int child) {
        return open.get(child).sector() == SectorOrder.indexOf(sector);
    }

    private double cost(int child, int from, int end) {
        double cost = 0;
        for (int night = from; night < Math.min(end, atLeast[child].length - 1); night++) {
            cost += atLeast[child][night + 1] * path(child).value(night);
        }
        return cost;
    }

    private static void split(Money amount, double[] shares, long[] pence) {
        double all = DoubleStream.of(shares).reduce(0, Double::sum);
        double upTo = 0;
        long before = 0;
        for (int child = 0; child < shares.length && all > 0; child++) {
            upTo += shares[child];
            long next = Math.round(amount.pence() * (upTo / all));
            pence[child] += next - before;
            before = next;
        }
    }

    /** Returns the variance of what each child will cost, in pence squared, in the order of the open stays. */
    List<Double> listVariances() {
        var variances = new ArrayList<Double>();
        for (int child = 0; child < open.size(); child++) {
            variances.add(variance(child));
        }
        return variances;
    }

    private double variance(int child) {
        double mean = cost(child, rest.countedFrom(), rest.nights());
        double variance = 0;
        double sum = 0;
        int most = atLeast[child].length - 1;
        for (int nights = 0; nights <= most; nights++) {
            double longer = nights == most ? 0 : atLeast[child][nights + 1];
            variance += (atLeast[child][nights] - longer) * (sum - mean) * (sum - mean);
            sum += nights < most && nights >= rest.countedFrom() ? path(child).value(nights) : 0;
        }
        return variance;
    }

    private PricePath path(int child) {
        return rest.prices().get(open.get(child).sector());
    }
}
