package org.bednight.projection.range;

import java.util.List;
import org.bednight.forecast.outlook.Distribution;

/**
 * Adds up distributions of authorities at each of a few common levels of arrivals, and those of authorities that do not
 * follow the level once for all levels. Mutable.
 */
final class LevelSums {

    private final CommonLevels levels;
    private final List<PooledSum> following;
    private final PooledSum others = new PooledSum();

    LevelSums(CommonLevels levels) {
        this.levels = levels;
        this.following =
                levels.factors().stream().map(factor -> new PooledSum()).toList();
    }

    /** Adds one that follows the level: what it is at each of the levels. */
    void add(List<Distribution> atLevels) {
        for (int i = 0; i < following.size(); i++) {
            following.get(i).add(atLevels.get(i));
        }
    }

    /** Adds one that does not. */
    void add(Distribution anyLevel) {
        others.add(anyLevel);
    }

    /** Returns the distribution of the sum over all that the level may be; at least one was added. To be asked once. */
    Distribution sum() {
        if (following.get(0).isEmpty()) {
            return others.sum();
        }
        if (!others.isEmpty()) {
            var rest = others.sum();
            following.forEach(sum -> sum.add(rest));
        }
        var mixture = new LevelMixture();
        for (int i = 0; i < following.size(); i++) {
            mixture.add(levels.factors().get(i), following.get(i).sum());
        }
        return mixture.over(levels.level());
    }
}
