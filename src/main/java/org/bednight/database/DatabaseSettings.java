package org.bednight.database;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;

/** What can be set of the embedded database. */
@ConfigMapping(prefix = "bednight")
public interface DatabaseSettings {

    /** The folder in which the embedded database keeps its programs, data and password ({@code BEDNIGHT_DATA}). */
    @WithDefault("data")
    Path data();
}
