package org.bednight.demonstration;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A worked forecast that is on record.
 *
 * @param name the name of its folder
 * @param title what it shows, in a few words
 * @param sentence the same in a sentence
 * @param calls what to ask, by name, in order
 */
public record WorkedForecast(String name, String title, String sentence, Map<String, Call> calls) {

    public WorkedForecast {
        calls = Collections.unmodifiableMap(new LinkedHashMap<>(calls));
    }
}
