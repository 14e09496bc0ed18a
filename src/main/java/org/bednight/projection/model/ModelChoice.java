package org.bednight.projection.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bednight.exchange.KeyText;
import org.bednight.forecast.ForecastModel;
import org.bednight.forecast.InvalidSetting;
import org.bednight.forecast.ModelDescription;
import org.bednight.forecast.model.Models;
import org.bednight.forecast.stay.EpisodeModel;
import org.bednight.problem.Echo;
import org.bednight.projection.range.EpisodeStates;
import org.jspecify.annotations.Nullable;

/**
 * The model that a projection uses, and its settings as answers state them.
 *
 * @param settings by name, those left out filled in
 * @param reason why it was chosen where the caller left that to the service, as a sentence; null where it was named
 */
public record ModelChoice(
        ForecastModel model,
        Map<String, String> settings,
        @Nullable String reason) {

    /** The name of the model that is used where none is named: the one that boards know. */
    public static final String DEFAULT = "rolling-average";

    /** The name by which the choice is left to {@link Recommender}. */
    public static final String RECOMMENDED = "recommended";

    public ModelChoice {
        settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
    }

    /** Lists what there is to choose from, the service's own choice last. */
    public static List<ModelDescription> list() {
        return Stream.concat(models(), Stream.of(Recommender.DESCRIPTION)).toList();
    }

    private static Stream<ModelDescription> models() {
        return Stream.concat(Models.list().stream(), Stream.of(EpisodeModel.DESCRIPTION));
    }

    /**
     * Returns the model of this name with these settings.
     *
     * @throws org.bednight.forecast.InvalidSetting if there is no such model, or it has no such setting
     */
    public static ModelChoice of(String name, Map<String, String> stated) {
        if (models().noneMatch(model -> model.name().equals(name))) {
            var possible = name.equals(RECOMMENDED) ? models() : list().stream();
            throw new InvalidSetting(
                    "model",
                    name,
                    possible.map(ModelDescription::name).collect(Collectors.joining(", ", "one of ", "")) + hint(name));
        }
        return name.equals(EpisodeModel.NAME) ? episode(stated) : series(name, stated);
    }

    /** Returns how to write a name that has only other blanks, signs or capitals, in brackets after a blank; else nothing. */
    private static String hint(String name) {
        return list().stream()
                .map(ModelDescription::name)
                .filter(known -> KeyText.near(known).equals(KeyText.near(name)))
                .findFirst()
                .map(known -> " (write '%s' as %s)".formatted(Echo.of(name), known))
                .orElse("");
    }

    private static ModelChoice episode(Map<String, String> stated) {
        InvalidSetting.refuseUnknown(EpisodeModel.NAME, stated.keySet(), List.of());
        return new ModelChoice(EpisodeStates.MODEL, Map.of(), null);
    }

    private static ModelChoice series(String name, Map<String, String> stated) {
        var model = Models.parse(name, stated);
        var settings = new LinkedHashMap<String, String>();
        for (var setting : Models.describe(name).settings()) {
            settings.put(setting.name(), stated.getOrDefault(setting.name(), setting.byDefault()));
        }
        return new ModelChoice(model, settings, null);
    }

    /** Returns this choice as one of the service, for {@code reason}. */
    public ModelChoice because(String reason) {
        return new ModelChoice(model, settings, reason);
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
