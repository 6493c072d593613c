package dev.darkroom.server.outbound;

import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressNetwork.IPAddressGenerator;
import inet.ipaddr.IPAddressString;
import java.net.InetAddress;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which addresses may be called: public ones, and those of networks that were allowed by hand. Special ranges are those
 * of the IANA registries for IPv4 and IPv6, and every IPv6 form that carries an IPv4 address.
 */
public final class AddressPolicy {

    private static final List<IPAddress> SPECIAL = Stream.of(
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
                    "::/96",
                    "::ffff:0:0/96",
                    "64:ff9b::/96",
                    "64:ff9b:1::/48",
                    "100::/64",
                    "2001::/23",
                    "2001:db8::/32",
                    "2002::/16",
                    "fc00::/7",
                    "fe80::/10",
                    "fec0::/10",
                    "ff00::/8")
            .map(AddressPolicy::network)
            .toList();

    private final List<IPAddress> allowed;

    /**
     * Allows networks beside the public ones.
     *
     * @param allowed in CIDR notation
     * @throws IllegalArgumentException if one is not
     */
    public AddressPolicy(Collection<String> allowed) {
        this.allowed = allowed.stream().map(AddressPolicy::network).toList();
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
        IPAddress candidate = new IPAddressGenerator().from(address);
        return allowed.stream().anyMatch(network -> network.contains(candidate))
                || SPECIAL.stream().noneMatch(network -> network.contains(candidate))
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
