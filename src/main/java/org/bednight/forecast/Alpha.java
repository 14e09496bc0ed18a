package org.bednight.forecast;

import org.bednight.forecast.smoothing.LevelSmoothing;

/**
 * A weight that smoothing gives to what is newest.
 *
 * @param weight from 0.0001, which hardly follows the series, to 0.9999, which all but repeats its last value
 */
public record Alpha(double weight) {

    /** The weight that most use for intermittent demand. */
    public static final Alpha TENTH = new Alpha(0.1);

    private static final String EXPECTED = "a number from 0.0001 to 0.9999, such as 0.2";

    public Alpha {
        if (!(weight >= LevelSmoothing.LEAST_ALPHA && weight <= LevelSmoothing.GREATEST_ALPHA)) {
            throw new InvalidSetting("alpha", Double.toString(weight), EXPECTED);
        }
    }

    /**
     * Reads a weight.
     *
     * @param setting the name of the setting, for the message
     * @throws InvalidSetting if the text is no number from 0.0001 to 0.9999
     */
    public static Alpha parse(String setting, String text) {
        try {
            double weight = Double.parseDouble(text);
            if (weight >= LevelSmoothing.LEAST_ALPHA && weight <= LevelSmoothing.GREATEST_ALPHA) {
                return new Alpha(weight);
            }
        } catch (NumberFormatException noNumber) {
            throw new InvalidSetting(setting, text, EXPECTED);
        }
        throw new InvalidSetting(setting, text, EXPECTED);
    }

    @Override
    public String toString() {
        return Double.toString(weight);
    }
}
