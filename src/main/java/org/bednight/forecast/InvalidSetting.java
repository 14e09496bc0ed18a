package org.bednight.forecast;

import java.util.Collection;
import java.util.Map;
import org.bednight.problem.Problem;

/** A model was asked for under a name, or with a setting, that it does not have. */
public final class InvalidSetting extends Problem {

    private static final long serialVersionUID = 1;

    /**
     * @param setting the setting's name, such as {@code window}
     * @param value what was given
     * @param expected what is possible, as it follows the words "The window is"
     */
    public InvalidSetting(String setting, String value, String expected) {
        super(
                Kind.INVALID,
                "invalid-setting",
                "The %s is %s, but was '%s'.".formatted(setting, expected, value),
                Map.of("setting", setting, "value", value));
    }

    private InvalidSetting(String setting, String detail) {
        super(Kind.INVALID, "invalid-setting", detail, Map.of("setting", setting));
    }

    /** Returns the problem of a setting that {@code model} does not have, where it has {@code possible}. */
    public static InvalidSetting ofUnknown(String model, String setting, Collection<String> possible) {
        var mend = possible.isEmpty() ? "it has none, leave it out" : "it has " + String.join(", ", possible);
        return new InvalidSetting(setting, "The model %s has no setting '%s': %s.".formatted(model, setting, mend));
    }

    /** Returns the problem of settings that are sound alone and do not go together. */
    public static InvalidSetting ofCombination(String setting, String detail) {
        return new InvalidSetting(setting, detail);
    }
}
