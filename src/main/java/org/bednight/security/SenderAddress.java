package org.bednight.security;

import io.netty.util.NetUtil;
import io.vertx.core.http.HttpServerRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * The address that a request comes from, as one sender's: of IPv6 the network alone, since one sender has all its addresses.
 *
 * <p>What a proxy says of it is heeded where the settings of Quarkus name that proxy as trusted.
 */
final class SenderAddress {

    private static final int BYTES_OF_NETWORK = 8;

    private SenderAddress() {}

    static String of(HttpServerRequest request) {
        var address = request.remoteAddress();
        return address == null ? "" : of(address.host());
    }

    /** Returns the address whole, as it is recorded. */
    static String inFull(HttpServerRequest request) {
        var address = request.remoteAddress();
        return address == null ? "" : String.valueOf(address.host());
    }

    /** @param host an address in numbers; a name, which a proxy may state, is taken as it is */
    static String of(String host) {
        byte[] bytes = NetUtil.createByteArrayFromIpAddressString(host);
        if (bytes == null) {
            return host;
        }
        try {
            // Java makes an IPv4 address of an IPv6 address that stands for one.
            var address = InetAddress.getByAddress(bytes);
            return address instanceof Inet6Address
                    ? HexFormat.of().formatHex(Arrays.copyOf(bytes, BYTES_OF_NETWORK))
                    : address.getHostAddress();
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
