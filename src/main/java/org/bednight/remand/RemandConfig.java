package org.bednight.remand;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;

/** Settings of what counts as a bed night. */
@ConfigMapping(prefix = "bednight.remand")
public interface RemandConfig {

    /** Whether nights from the 18th birthday on are counted and charged; LASPO 2012 s.91(6) speaks of a child. */
    @WithName("count-from-18")
    @WithDefault("false")
    boolean countFrom18();

    /** Whether references that look like a name or a date of birth are taken. */
    @WithName("any-reference")
    @WithDefault("false")
    boolean anyReference();

    /** After how many nights without a confirmation an open stay is warned of. */
    @WithName("unconfirmed-after")
    @WithDefault("365")
    int unconfirmedAfter();
}
