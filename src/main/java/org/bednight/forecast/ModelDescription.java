package org.bednight.forecast;

import java.util.List;

/**
 * A model as a reader chooses it.
 *
 * @param name the name under which it is asked for and cited
 * @param description what it expects, in plain words
 * @param monthsNeeded the least number of complete months on record, zero or more
 * @param settings its settings, in the order in which they are shown
 * @param source where the method is described
 */
public record ModelDescription(
        String name, String description, int monthsNeeded, List<ModelSetting> settings, String source) {

    public ModelDescription {
        settings = List.copyOf(settings);
    }

    /**
     * A setting of a model.
     *
     * @param name its name as a parameter
     * @param possible what it can be, in words
     * @param byDefault what it is if it is left out
     */
    public record ModelSetting(String name, String possible, String byDefault) {}
}
