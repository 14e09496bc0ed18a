package org.bednight.security;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;
import java.util.Set;

/** What can be set of who reaches the service. */
@ConfigMapping(prefix = "bednight")
public interface AccessSettings {

    /** Whether something before the service guards it, so that it may listen to other machines ({@code BEDNIGHT_OPEN}). */
    @WithDefault("false")
    boolean open();

    /**
     * The names, comma-separated and without ports, by which the service is addressed besides those of this machine
     * ({@code BEDNIGHT_HOSTS}).
     */
    Optional<Set<String>> hosts();
}
