package dev.darkroom.server.http;

import java.net.InetSocketAddress;
import java.util.Collection;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.ForwardedRequestCustomizer;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.InetAddressSet;

/** Believes {@code Forwarded} and {@code X-Forwarded-…} where a proxy of ours sent them. Anybody else's are headers like others. */
final class TrustedProxies implements HttpConfiguration.Customizer {

    private final InetAddressSet networks = new InetAddressSet();
    private final ForwardedRequestCustomizer forwarded = new ForwardedRequestCustomizer();

    /**
     * Trusts these.
     *
     * @param networks addresses, or networks in CIDR notation
     * @throws IllegalArgumentException if one is neither
     */
    TrustedProxies(Collection<String> networks) {
        this.networks.addAll(networks);
    }

    @Override
    public Request customize(Request request, HttpFields.Mutable responseHeaders) {
        return request.getConnectionMetaData().getRemoteSocketAddress() instanceof InetSocketAddress peer
                        && networks.test(peer.getAddress())
                ? forwarded.customize(request, responseHeaders)
                : request;
    }
}
