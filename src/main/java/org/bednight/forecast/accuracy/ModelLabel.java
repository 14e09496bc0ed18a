package org.bednight.forecast.accuracy;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bednight.forecast.ForecastModel;
import org.bednight.forecast.model.Models;

/**
 * The name of a model and those of its settings that differ from the default, written {@code rolling-average window=3}.
 *
 * @param settings by name, in the order of the model
 */
public record ModelLabel(String name, Map<String, String> settings) {

    public ModelLabel {
        settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
    }

    static ModelLabel of(ForecastModel model) {
        var byDefault = Models.parse(model.name(), Map.of()).settings();
        var settings = new LinkedHashMap<>(model.settings());
        settings.entrySet().removeIf(setting -> setting.getValue().equals(byDefault.get(setting.getKey())));
        return new ModelLabel(model.name(), settings);
    }

    /** Reads the form that {@link #toString()} writes; {@link Models#parse} checks that there is such a model. */
    public static ModelLabel parse(String text) {
        var words = List.of(text.split(" ", -1));
        var settings = new LinkedHashMap<String, String>();
        for (var word : words.subList(1, words.size())) {
            int equals = word.indexOf('=');
            settings.put(word.substring(0, Math.max(0, equals)), word.substring(equals + 1));
        }
        return new ModelLabel(words.get(0), settings);
    }

    @Override
    public String toString() {
        var text = new StringBuilder(name);
        settings.forEach(
                (setting, value) -> text.append(' ').append(setting).append('=').append(value));
        return text.toString();
    }
}
