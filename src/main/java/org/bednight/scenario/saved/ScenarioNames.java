package org.bednight.scenario.saved;

import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;

/** The saved scenarios that are to stand side by side: from 2 to 6, each once, in the order in which they are named. */
public record ScenarioNames(List<ScenarioName> names) {

    static final int FEWEST = 2;
    static final int MOST = 6;

    public ScenarioNames {
        names = List.copyOf(names);
        if (names.size() < FEWEST || names.size() > MOST) {
            throw new IllegalArgumentException(
                    "Side by side stand %d to %d scenarios, their names separated by commas, but was of %d"
                            .formatted(FEWEST, MOST, names.size()));
        }
        var seen = new HashSet<String>();
        for (var name : names) {
            if (!seen.add(name.key())) {
                throw new IllegalArgumentException(
                        "Side by side each scenario stands once, but was '%s' twice".formatted(name));
            }
        }
    }

    /** Reads {@code Bail support,Court delays}. */
    public static ScenarioNames parse(String text) {
        return new ScenarioNames(
                Stream.of(text.split(",", -1)).map(ScenarioName::parse).toList());
    }
}
