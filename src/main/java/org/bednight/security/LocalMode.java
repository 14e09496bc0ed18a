package org.bednight.security;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.bednight.problem.CannotStart;
import org.jboss.logging.Logger;

/** Where the service may listen: on this machine only, unless the operator says that others are kept out elsewhere. */
public final class LocalMode {

    private static final Logger LOG = Logger.getLogger(LocalMode.class);

    private LocalMode() {}

    /**
     * Checks the address on which the service is about to listen.
     *
     * @param host the host part of that address, as configured
     * @throws CannotStart if it can be reached from other machines, and the settings do not say that it is guarded
     */
    public static void check(String host, AccessSettings settings) {
        if (isThisMachineOnly(host)) {
            return;
        }
        if (!settings.open()) {
            throw Unguarded.on(host);
        }
        LOG.warnf(
                "The service listens on %s without sign-in, because BEDNIGHT_OPEN=true: whoever reaches it sees and changes"
                        + " all. It must be guarded by what stands before it.",
                host);
    }

    static boolean isThisMachineOnly(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException elsewhere) {
            return false;
        }
    }
}
