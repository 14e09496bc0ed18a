package org.bednight.forecast.smoothing;

import java.util.Arrays;
import org.apache.commons.math3.analysis.MultivariateFunction;
import org.apache.commons.math3.exception.MathIllegalStateException;
import org.apache.commons.math3.optim.InitialGuess;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunction;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.NelderMeadSimplex;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.SimplexOptimizer;

/**
 * The squared error of a damped trend's smoothing as a function of α, β and φ, and its least value.
 *
 * <p>The errors are linear in the initial state: e = u − vℓ₀ − wb₀, where u are the errors from the state (0, 0), and
 * v and w what the states (1, 0) and (0, 1) add. So (ℓ₀, b₀) follow from two normal equations, and three
 * dimensions are left, searched on a coarse grid and then, from its best point, by the simplex of Nelder and Mead. Each
 * is mapped onto 0…1; a point outside counts as the nearest within.
 *
 * <p>Decided: no BOBYQA, whose 5,771 bytes of code in one method keep the compiler busy for half a minute, while the
 * simplex has finished; it ends as low.
 */
final class DampedTrendErrors implements MultivariateFunction {

    private static final double LEAST = 1e-4;
    private static final double GREATEST_ALPHA = 0.9999;
    private static final double LEAST_PHI = 0.8;
    private static final double GREATEST_PHI = 0.98;
    private static final double ROUNDING = 1e-12;
    private static final int EVALUATIONS = 1000;
    private static final double STEP = 0.1;
    private static final double VALUE_TOLERANCE = 1e-10;
    private static final double[] ALPHAS = {0.02, 0.15, 0.35, 0.6, 0.98};
    private static final double[] BETAS = {0.02, 0.2, 0.7};
    private static final double[] PHIS = {0.1, 0.9};

    private final double[] centred;
    private final double mean;
    private final double[] point = new double[3];

    private double alpha;
    private double beta;
    private double phi;
    private double initialLevel;
    private double initialTrend;

    DampedTrendErrors(double[] values, int length) {
        double sum = 0;
        for (int t = 0; t < length; t++) {
            sum += values[t];
        }
        mean = sum / length;
        centred = new double[length];
        for (int t = 0; t < length; t++) {
            centred[t] = values[t] - mean;
        }
    }

    DampedTrendSmoothing least() {
        if (isConstant()) {
            return new DampedTrendSmoothing(GREATEST_ALPHA, LEAST, LEAST_PHI, mean, 0, 0);
        }
        double[] best = search(bestOfGrid());
        double[] across = bestAcrossValleys(best);
        if (value(across) < value(best) * (1 - 1e-6)) {
            best = search(across);
        }
        value(best);
        var fitted = DampedTrendSmoothing.of(centred, centred.length, alpha, beta, phi, initialLevel, initialTrend);
        return new DampedTrendSmoothing(alpha, beta, phi, fitted.level() + mean, fitted.trend(), fitted.squaredError());
    }

    private boolean isConstant() {
        for (double value : centred) {
            if (Math.abs(value) > ROUNDING * Math.abs(mean)) {
                return false;
            }
        }
        return true;
    }

    /** A valley often has a second one beside it that differs in φ alone: looks into it, along φ. */
    private double[] bestAcrossValleys(double[] bottom) {
        double[] best = bottom;
        double least = value(bottom);
        for (int step = 0; step <= 4; step++) {
            set(bottom[0], bottom[1], step / 4.0);
            double squares = value(point);
            if (squares < least) {
                least = squares;
                best = point.clone();
            }
        }
        return best;
    }

    private double[] bestOfGrid() {
        double[] best = {ALPHAS[0], BETAS[0], PHIS[0]};
        double least = Double.POSITIVE_INFINITY;
        for (double a : ALPHAS) {
            for (double b : BETAS) {
                for (double p : PHIS) {
                    set(a, b, p);
                    double squares = value(point);
                    if (squares < least) {
                        least = squares;
                        best = point.clone();
                    }
                }
            }
        }
        return best;
    }

    private void set(double a, double b, double p) {
        point[0] = a;
        point[1] = b;
        point[2] = p;
    }

    /** Returns the bottom of the valley; where the search breaks off or ends no lower, the start. */
    private double[] search(double[] start) {
        try {
            var bottom = new SimplexOptimizer(VALUE_TOLERANCE, 0)
                    .optimize(
                            new MaxEval(EVALUATIONS),
                            new ObjectiveFunction(this),
                            GoalType.MINIMIZE,
                            new InitialGuess(start),
                            new NelderMeadSimplex(inwards(start)));
            return bottom.getValue() < value(start) ? bottom.getPoint() : start;
        } catch (MathIllegalStateException brokenOff) {
            return start;
        }
    }

    /** Returns the first steps of a search, which stay within the cube. */
    private static double[] inwards(double[] start) {
        return Arrays.stream(start).map(each -> each > 0.5 ? -STEP : STEP).toArray();
    }

    /** Returns the squared error at a point of the unit cube, with the initial state that suits it best. */
    @Override
    public double value(double[] point) {
        alpha = LEAST + (GREATEST_ALPHA - LEAST) * within(point[0]);
        beta = LEAST + (alpha - LEAST) * within(point[1]);
        phi = LEAST_PHI + (GREATEST_PHI - LEAST_PHI) * within(point[2]);
        return leastSquares();
    }

    private static double within(double share) {
        return Math.max(0, Math.min(1, share));
    }

    private double leastSquares() {
        var data = new Response(0, 0);
        var level = new Response(1, 0);
        var trend = new Response(0, 1);
        double uu = 0;
        double uv = 0;
        double uw = 0;
        double vv = 0;
        double vw = 0;
        double ww = 0;
        for (double value : centred) {
            double u = data.error(value);
            double v = -level.error(0);
            double w = -trend.error(0);
            uu += u * u;
            uv += u * v;
            uw += u * w;
            vv += v * v;
            vw += v * w;
            ww += w * w;
        }
        return solve(uu, uv, uw, vv, vw, ww);
    }

    private double solve(double uu, double uv, double uw, double vv, double vw, double ww) {
        double determinant = vv * ww - vw * vw;
        boolean independent = determinant > 1e-12 * vv * ww;
        initialLevel = independent ? (uv * ww - uw * vw) / determinant : uv / vv;
        initialTrend = independent ? (uw * vv - uv * vw) / determinant : 0;
        return uu - initialLevel * uv - initialTrend * uw;
    }

    /** The state on its way through a series. */
    private final class Response {

        private double level;
        private double trend;

        Response(double level, double trend) {
            this.level = level;
            this.trend = trend;
        }

        /** Returns the error at {@code value}, and takes the state past it. */
        double error(double value) {
            double fading = phi * trend;
            double error = value - level - fading;
            level += fading + alpha * error;
            trend = fading + beta * error;
            return error;
        }
    }
}
