package org.bednight.security;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What can be set of who reaches the service. */
@ConfigMapping(prefix = "bednight")
public interface AccessSettings {

    /** Whether many people use the service, each of whom signs in ({@code BEDNIGHT_SERVED}). */
    @WithDefault("false")
    boolean served();

    /**
     * For how many days a browser that has come by {@code https://} comes by nothing else, in the served mode; zero for
     * none ({@code BEDNIGHT_HTTPS_DAYS}).
     */
    @WithDefault("365")
    int httpsDays();

    /** Where people sign in, in the served mode. */
    SignInSettings signIn();

    /** Whether something before the service guards it, so that it may listen to other machines ({@code BEDNIGHT_OPEN}). */
    @WithDefault("false")
    boolean open();

    /**
     * The names, comma-separated and without ports, by which the service is addressed besides those of this machine
     * ({@code BEDNIGHT_HOSTS}).
     */
    Optional<Set<String>> hosts();

    /** The identity provider (OpenID Connect), and what its tokens say. */
    interface SignInSettings {

        /** The address under which it issues tokens ({@code BEDNIGHT_SIGN_IN_ISSUER}). */
        Optional<String> issuer();

        /** The name under which the service is known to it ({@code BEDNIGHT_SIGN_IN_CLIENT}). */
        Optional<String> client();

        /** The password with which the service proves that to it ({@code BEDNIGHT_SIGN_IN_SECRET}). */
        Optional<String> secret();

        /** A file that holds the secret, instead of the setting itself ({@code BEDNIGHT_SIGN_IN_SECRET_FILE}). */
        Optional<String> secretFile();

        /** The claim that lists a person's roles ({@code BEDNIGHT_SIGN_IN_ROLES_CLAIM}). */
        @WithDefault("roles")
        String rolesClaim();

        /** The claim that lists a person's authorities, or groups that stand for them ({@code BEDNIGHT_SIGN_IN_AUTHORITIES_CLAIM}). */
        @WithDefault("authorities")
        String authoritiesClaim();

        /**
         * Whether the provider is asked about each token of a program, so that one which it takes back counts no longer
         * ({@code BEDNIGHT_SIGN_IN_ASK_PROVIDER}); otherwise it counts until it ends.
         */
        @WithDefault("false")
        boolean askProvider();

        /** The authority of each group, such as {@code birmingham-finance=E08000025} ({@code BEDNIGHT_SIGN_IN_GROUPS}). */
        Optional<List<String>> groups();
    }
}
