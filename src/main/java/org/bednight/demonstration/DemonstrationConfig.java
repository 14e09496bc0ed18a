package org.bednight.demonstration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithParentName;

/** Whether the demonstration is wanted. */
@ConfigMapping(prefix = "bednight.demo")
interface DemonstrationConfig {

    /** Whether the worked forecasts are loaded into an empty database; {@code BEDNIGHT_DEMO}, true in dev mode. */
    @WithParentName
    @WithDefault("false")
    boolean wanted();
}
