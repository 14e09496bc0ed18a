package org.bednight.forecast;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bednight.problem.Echo;
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
                "The %s is %s, but was '%s'.".formatted(setting, expected, Echo.of(value)),
                Map.of("setting", setting, "value", Echo.of(value)));
    }

    private InvalidSetting(String setting, String detail) {
        super(Kind.INVALID, "invalid-setting", detail, Map.of("setting", setting));
    }

    /** Refuses the settings that {@code model} does not have, all at once, where it has {@code possible}. */
    public static void refuseUnknown(String model, Collection<String> stated, Collection<String> possible) {
        var unknown = stated.stream()
                .filter(setting -> !possible.contains(setting))
                .sorted()
                .toList();
        if (unknown.isEmpty()) {
            return;
        }
        boolean one = unknown.size() == 1;
        var mend = possible.isEmpty()
                ? "it has none, leave %s out".formatted(one ? "it" : "them")
                : "it has " + String.join(", ", possible);
        throw new InvalidSetting(
                String.join(", ", unknown),
                "The model %s has no setting%s %s: %s.".formatted(model, one ? "" : "s", quoted(unknown), mend));
    }

    private static String quoted(List<String> settings) {
        return settings.stream().collect(Collectors.joining("', '", "'", "'"));
    }

    /** Returns the problem of settings that are sound alone and do not go together. */
    public static InvalidSetting ofCombination(String setting, String detail) {
        return new InvalidSetting(setting, detail);
    }
}
