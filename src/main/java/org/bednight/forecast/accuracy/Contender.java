package org.bednight.forecast.accuracy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bednight.forecast.InvalidSetting;
import org.bednight.forecast.Models;
import org.bednight.forecast.RateModel;
import org.bednight.forecast.RollingAverage;

/** A model in a backtest. Called by several threads at once. */
public interface Contender {

    /** The run-rate that many use in the first months: the last two months, for all months to come. */
    Contender LAST_TWO_MONTHS = of(RollingAverage.ofMonths(2));

    /** The rolling average of twelve months. */
    Contender ROLLING_YEAR = of(RollingAverage.DEFAULT);

    /** Returns the name under which results cite it, unlike that of any other contender. */
    String name();

    /** Returns the expected children per night in each of the {@code months} after an origin, none below zero. */
    double[] rates(Origin origin, int months);

    /** Returns a model of daily rates, under its name and those of its settings that differ from the default. */
    static OfRates of(RateModel model) {
        return new OfRates(label(model), model);
    }

    /**
     * Reads the name that {@link #of} gives, such as {@code rolling-average window=3}: what a recommendation names can
     * so be used.
     *
     * @throws InvalidSetting if there is no such model or setting, or the setting is not possible
     */
    static OfRates parse(String name) {
        var words = List.of(name.split(" ", -1));
        var settings = new LinkedHashMap<String, String>();
        for (var word : words.subList(1, words.size())) {
            int equals = word.indexOf('=');
            settings.put(word.substring(0, Math.max(0, equals)), word.substring(equals + 1));
        }
        return of(Models.parse(words.get(0), settings));
    }

    /** Returns every model in the catalogue, and the rolling averages of 2, 3 and 6 months. */
    static List<Contender> all() {
        return Stream.concat(Models.defaults().stream(), Stream.of(2, 3, 6).map(RollingAverage::ofMonths))
                .<Contender>map(Contender::of)
                .toList();
    }

    private static String label(RateModel model) {
        var byDefault = Models.parse(model.name(), Map.of()).settings();
        var label = new StringBuilder(model.name());
        model.settings().forEach((setting, value) -> {
            if (!value.equals(byDefault.get(setting))) {
                label.append(' ').append(setting).append('=').append(value);
            }
        });
        return label.toString();
    }

    /** A model of daily rates; where it has never seen a child it is not asked, since it expects none. */
    record OfRates(String name, RateModel model) implements Contender {

        @Override
        public double[] rates(Origin origin, int months) {
            return origin.isEmpty() ? new double[months] : origin.learn(model).rates(months);
        }
    }
}
