package org.bednight.forecast.accuracy;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bednight.forecast.InvalidSetting;
import org.bednight.forecast.model.ExponentialSmoothing;
import org.bednight.forecast.model.Models;
import org.bednight.forecast.model.RateModel;
import org.bednight.forecast.model.RollingAverage;

/** A model in a backtest. Called by several threads at once. */
public interface Contender {

    /** The run-rate that many use in the first months: the last two months, for all months to come. */
    Contender LAST_TWO_MONTHS = of(RollingAverage.ofMonths(2));

    /** The rolling average of twelve months. */
    Contender ROLLING_YEAR = of(RollingAverage.DEFAULT);

    /** Returns the name under which results cite it, unlike that of any other contender. */
    String name();

    /** Returns the expected children per night of a sector in each month of the rest of the year, none below zero. */
    double[] rates(Origin origin, int sector);

    /** Returns how likely each sum of the year's remaining nights is; empty where the contender does not say. */
    default Optional<Prediction> nights(Origin origin) {
        return Optional.empty();
    }

    /** Returns how likely each sum is that these nights come to; empty too where they have no worth. */
    default Optional<Prediction> worth(Origin origin) {
        return Optional.empty();
    }

    /** Returns a model of daily rates, under its name and those of its settings that differ from the default. */
    static Contender of(RateModel model) {
        var name = ModelLabel.of(model).toString();
        return model instanceof ExponentialSmoothing smoothing
                ? new LevelContender(name, smoothing)
                : new OfRates(name, model);
    }

    /**
     * Reads the name that {@link #of} gives, such as {@code rolling-average window=3}.
     *
     * @throws InvalidSetting if there is no such model or setting, or the setting is not possible
     */
    static Contender parse(String name) {
        var label = ModelLabel.parse(name);
        return of(Models.parse(label.name(), label.settings()));
    }

    /** Returns every model in the catalogue, and the rolling averages of 2, 3 and 6 months. */
    static List<Contender> all() {
        return Stream.concat(Models.defaults().stream(), Stream.of(2, 3, 6).map(RollingAverage::ofMonths))
                .map(Contender::of)
                .toList();
    }

    /** A model of daily rates; where it has never seen a child it is not asked, since it expects none. */
    record OfRates(String name, RateModel model) implements Contender {

        @Override
        public double[] rates(Origin origin, int sector) {
            return origin.rates(sector, model);
        }
    }
}
