package org.bednight.forecast;

import java.util.Map;

/** A way of carrying the past into the future, by the name and the settings under which forecasts cite it. */
public interface ForecastModel {

    /** Returns the name under which forecasts cite this model, such as {@code rolling-average}. */
    String name();

    /**
     * Returns the settings by name, as text, in the order of display; those at which the model
     * stands by default too. With {@link #name()} they make the model again.
     */
    Map<String, String> settings();
}
