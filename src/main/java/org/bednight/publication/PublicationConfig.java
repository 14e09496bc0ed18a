package org.bednight.publication;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What publications say of the software that made them. */
@ConfigMapping(prefix = "bednight.publication")
interface PublicationConfig {

    /** The commit of the source that the service was built from. */
    @WithDefault("not stated")
    String commit();
}
