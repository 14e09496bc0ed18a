package org.bednight.projection;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bednight.forecast.ForecastModel;
import org.bednight.forecast.InvalidSetting;
import org.bednight.forecast.ModelDescription;
import org.bednight.forecast.Models;
import org.bednight.forecast.stay.EpisodeModel;
import org.bednight.projection.range.SectorOrder;

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

    /** Lists what there is to choose from. */
    static List<ModelDescription> list() {
        return Stream.concat(Models.list().stream(), Stream.of(EpisodeModel.DESCRIPTION))
                .toList();
    }

    /**
     * Returns the model of this name with these settings.
     *
     * @throws org.bednight.forecast.InvalidSetting if there is no such model, or it has no such setting
     */
    public static ModelChoice of(String name, Map<String, String> stated) {
        var names = list().stream().map(ModelDescription::name).toList();
        if (!names.contains(name)) {
            throw new InvalidSetting("model", name, "one of " + String.join(", ", names));
        }
        return name.equals(EpisodeModel.NAME) ? episode(stated) : series(name, stated);
    }

    private static ModelChoice episode(Map<String, String> stated) {
        stated.keySet().stream().findFirst().ifPresent(setting -> {
            throw InvalidSetting.ofUnknown(EpisodeModel.NAME, setting, List.of());
        });
        return new ModelChoice(new EpisodeModel(SectorOrder.count()), Map.of());
    }

    private static ModelChoice series(String name, Map<String, String> stated) {
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
