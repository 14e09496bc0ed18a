package org.bednight.security;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;

/** Settings as the service reads them. */
final class TestSettings {

    private TestSettings() {}

    static AccessSettings of(Map<String, String> stated) {
        return new SmallRyeConfigBuilder()
                .withMapping(AccessSettings.class)
                .withDefaultValues(stated)
                .build()
                .getConfigMapping(AccessSettings.class);
    }
}
