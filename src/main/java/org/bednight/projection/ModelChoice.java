package org.bednight.projection;

import java.util.Map;
import org.bednight.forecast.Basis;
import org.bednight.forecast.Extension;
import org.bednight.forecast.ForecastModel;
import org.bednight.forecast.InvalidSetting;
import org.bednight.forecast.RollingAverage;
import org.bednight.forecast.Window;

/** The model that a request asks for. */
final class ModelChoice {

    private ModelChoice() {}

    static ForecastModel of(String name, Map<String, String> settings) {
        if (!name.equals("rolling-average")) {
            throw new InvalidSetting("model", name, "rolling-average");
        }
        return new RollingAverage(
                Window.parse(settings.getOrDefault("window", "12")),
                Basis.parse(settings.getOrDefault("basis", "per-day")),
                Extension.parse(settings.getOrDefault("extension", "held")));
    }

    static Map<String, String> settings(ForecastModel model) {
        return model instanceof RollingAverage average
                ? Map.of(
                        "window", average.window().toString(),
                        "basis", average.basis().toString(),
                        "extension", average.extension().toString())
                : Map.of();
    }

    static String words(Projection projection) {
        var model = projection.assumptions().model();
        var fitted = projection.sectors().get(0).fitted();
        return "the model %s %s, learned from the nights %s"
                .formatted(model.name(), settings(model), fitted == null ? "" : fitted.learnedFrom());
    }
}
