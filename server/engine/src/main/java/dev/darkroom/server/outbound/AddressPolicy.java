package dev.darkroom.server.outbound;

import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressNetwork.IPAddressGenerator;
import inet.ipaddr.IPAddressString;
import java.net.InetAddress;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which addresses may be called: public ones, and those of networks that were allowed by hand. Special ranges of IPv4 are
 * those of the IANA registry; of IPv6 only global unicast addresses are public, and of those none that is reserved or
 * carries an IPv4 address.
 */
public final class AddressPolicy {

    /** Of a class of its own, as most servers never call anybody. */
    private static final class Special {

        private static final List<IPAddress> NETWORKS = Stream.of(
                        "0.0.0.0/8",
                        "10.0.0.0/8",
                        "100.64.0.0/10",
                        "127.0.0.0/8",
                        "169.254.0.0/16",
                        "172.16.0.0/12",
                        "192.0.0.0/24",
                        "192.0.2.0/24",
                        "192.88.99.0/24",
                        "192.168.0.0/16",
                        "198.18.0.0/15",
                        "198.51.100.0/24",
                        "203.0.113.0/24",
                        "224.0.0.0/3",
                        // Everything outside 2000::/3: loopback, mapped and translated IPv4, local, multicast.
                        "::/3",
                        "4000::/2",
                        "8000::/1",
                        "2001::/23",
                        "2001:db8::/32",
                        "2002::/16",
                        "3fff::/20")
                .map(AddressPolicy::network)
                .toList();
    }

    private final List<IPAddress> allowed;

    /**
     * Allows networks beside the public ones.
     *
     * @param allowed in CIDR notation; blank ones, which an empty setting gives, allow nothing
     * @throws IllegalArgumentException if one is neither
     */
    public AddressPolicy(Collection<String> allowed) {
        this.allowed = allowed.stream()
                .filter(cidr -> !cidr.isBlank())
                .map(AddressPolicy::network)
                .toList();
    }

    private static IPAddress network(String cidr) {
        IPAddress address = new IPAddressString(cidr.strip()).getAddress();
        if (address == null) {
            throw new IllegalArgumentException("not a network in CIDR notation: " + cidr);
        }
        return address.toPrefixBlock();
    }

    /** Whether an address may be called. */
    public boolean permits(InetAddress address) {
        // From its bytes: an address with a zone (fe80::1%eth0) would belong to no network.
        IPAddress candidate = new IPAddressGenerator().from(address.getAddress());
        return allowed.stream().anyMatch(network -> network.contains(candidate))
                || Special.NETWORKS.stream().noneMatch(network -> network.contains(candidate))
                        && !isIsatap(address.getAddress());
    }

    /** ISATAP hides an IPv4 address in the second half of any IPv6 address. */
    private static boolean isIsatap(byte[] bytes) {
        return bytes.length == 16
                && (bytes[8] == 0 || bytes[8] == 2)
                && bytes[9] == 0
                && bytes[10] == 0x5e
                && bytes[11] == (byte) 0xfe;
    }
}
