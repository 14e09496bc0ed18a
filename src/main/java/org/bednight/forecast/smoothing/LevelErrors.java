package org.bednight.forecast.smoothing;

import java.util.Arrays;
import org.apache.commons.math3.analysis.UnivariateFunction;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.univariate.BrentOptimizer;
import org.apache.commons.math3.optim.univariate.SearchInterval;
import org.apache.commons.math3.optim.univariate.UnivariateObjectiveFunction;

/**
 * The squared error of a level's smoothing as a function of α alone, and its least value.
 *
 * <p>The error may have several valleys: a grid of all α at once finds the deepest, Brent's method its bottom. The
 * values are taken less their mean, which changes no error and keeps the sums from cancelling.
 */
final class LevelErrors implements UnivariateFunction {

    private static final double[] GRID = grid();
    private static final MaxEval LIMIT = new MaxEval(200);

    private final double[] centred;
    private final double mean;

    LevelErrors(double[] values, int length) {
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

    /** Denser towards both ends, where valleys are narrow. */
    private static double[] grid() {
        int steps = 24;
        double[] grid = new double[steps];
        double width = LevelSmoothing.GREATEST_ALPHA - LevelSmoothing.LEAST_ALPHA;
        for (int step = 0; step < steps; step++) {
            grid[step] = LevelSmoothing.LEAST_ALPHA + width * (1 - Math.cos(Math.PI * step / (steps - 1))) / 2;
        }
        return grid;
    }

    /** Returns the α of the least squared error, from the least to the greatest α. */
    double bestAlpha() {
        double[] squares = squaresOfGrid();
        int best = 0;
        for (int step = 1; step < GRID.length; step++) {
            if (squares[step] < squares[best]) {
                best = step;
            }
        }
        double from = GRID[Math.max(0, best - 1)];
        double to = GRID[Math.min(GRID.length - 1, best + 1)];
        double start = best == 0 || best == GRID.length - 1 ? (from + to) / 2 : GRID[best];
        var bottom = new BrentOptimizer(1e-7, 1e-8)
                .optimize(
                        LIMIT,
                        new UnivariateObjectiveFunction(this),
                        GoalType.MINIMIZE,
                        new SearchInterval(from, to, start));
        return bottom.getValue() < squares[best] ? bottom.getPoint() : GRID[best];
    }

    private double[] squaresOfGrid() {
        double[] level = new double[GRID.length];
        double[] fade = new double[GRID.length];
        double[] uu = new double[GRID.length];
        double[] uv = new double[GRID.length];
        double[] vv = new double[GRID.length];
        Arrays.fill(fade, 1);
        for (double value : centred) {
            for (int step = 0; step < GRID.length; step++) {
                double error = value - level[step];
                double v = fade[step];
                uu[step] += error * error;
                uv[step] += error * v;
                vv[step] += v * v;
                level[step] += GRID[step] * error;
                fade[step] = v - GRID[step] * v;
            }
        }
        for (int step = 0; step < GRID.length; step++) {
            uu[step] -= uv[step] * uv[step] / vv[step];
        }
        return uu;
    }

    /** Returns the squared error with {@code alpha} and the initial level that suits it best. */
    @Override
    public double value(double alpha) {
        double level = 0;
        double fade = 1;
        double uu = 0;
        double uv = 0;
        double vv = 0;
        for (double value : centred) {
            double error = value - level;
            uu += error * error;
            uv += error * fade;
            vv += fade * fade;
            level += alpha * error;
            fade -= alpha * fade;
        }
        return uu - uv * uv / vv;
    }

    double bestInitialLevel(double alpha) {
        double level = 0;
        double fade = 1;
        double uv = 0;
        double vv = 0;
        for (double value : centred) {
            double error = value - level;
            uv += error * fade;
            vv += fade * fade;
            level += alpha * error;
            fade -= alpha * fade;
        }
        return mean + uv / vv;
    }
}
