package dev.darkroom.server.outbound;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;

/**
 * Gives the HTTP client only addresses it may call. The client dials exactly what it is given here, once per connection
 * and once per redirect, so a name that changes its mind between check and call gains nothing.
 */
final class GuardedResolver implements DnsResolver {

    private final AddressPolicy policy;

    GuardedResolver(AddressPolicy policy) {
        this.policy = policy;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] permitted = Arrays.stream(SystemDefaultDnsResolver.INSTANCE.resolve(host))
                .filter(policy::permits)
                .toArray(InetAddress[]::new);
        if (permitted.length == 0) {
            throw new RefusedAddressException(host);
        }
        return permitted;
    }

    @Override
    public String resolveCanonicalHostname(String host) throws UnknownHostException {
        return SystemDefaultDnsResolver.INSTANCE.resolveCanonicalHostname(host);
    }

    /** Every address of a host is one that may not be called. */
    static final class RefusedAddressException extends UnknownHostException {

        private static final long serialVersionUID = 1L;

        RefusedAddressException(String host) {
            super(host + " is not at a public address");
        }
    }
}
