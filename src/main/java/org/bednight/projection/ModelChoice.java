package org.bednight.projection;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.bednight.forecast.ForecastModel;
import org.bednight.forecast.Models;

/**
 * The model that a projection uses, and its settings as they are told.
 *
 * @param settings by name, those left out filled in
 */
public record ModelChoice(ForecastModel model, Map<String, String> settings) {

    /** The name of the model that is used where none is named: the one that boards know. */
    public static final String DEFAULT = "rolling-average";

    public ModelChoice {
        settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
    }

    /**
     * Returns the model of this name with these settings.
     *
     * @throws org.bednight.forecast.InvalidSetting if there is no such model, or it has no such setting
     */
    public static ModelChoice of(String name, Map<String, String> stated) {
        var model = Models.parse(name, stated);
        var settings = new LinkedHashMap<String, String>();
        for (var setting : Models.describe(name).settings()) {
            settings.put(setting.name(), stated.getOrDefault(setting.name(), setting.byDefault()));
        }
        return new ModelChoice(model, settings);
    }

    public String name() {
        return model.name();
    }

    /** Returns the name and the settings, such as {@code rolling-average (window 12, basis per-day)}. */
    @Override
    public String toString() {
        return settings.isEmpty()
                ? name()
                : settings.entrySet().stream()
                        .map(setting -> setting.getKey() + " " + setting.getValue())
                        .collect(Collectors.joining(", ", name() + " (", ")"));
    }
}
