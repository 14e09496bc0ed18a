package org.bednight.retention;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** Episodes are reduced after six years. */
public class SixYears implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("bednight.retention.years", "6");
    }
}
