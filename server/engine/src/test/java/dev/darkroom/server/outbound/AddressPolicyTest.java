package dev.darkroom.server.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressPolicyTest {

    private static final AddressPolicy PUBLIC_ONLY = new AddressPolicy(List.of());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "8.8.8.8",
                "9.255.255.255",
                "11.0.0.0",
                "100.63.255.255",
                "100.128.0.0",
                "126.255.255.255",
                "128.0.0.0",
                "169.253.255.255",
                "172.15.255.255",
                "172.32.0.0",
                "192.0.1.0",
                "192.167.255.255",
                "198.17.255.255",
                "198.20.0.0",
                "203.0.114.0",
                "223.255.255.255",
                "2000::1",
                "2001:200::1",
                "2606:4700:4700::1111",
                "2a00:1450:4001::200e"
            })
    void permitsPublicAddresses(String address) throws UnknownHostException {
        assertThat(PUBLIC_ONLY.permits(InetAddress.getByName(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "0.1.2.3",
                "10.0.0.1",
                "10.255.255.255",
                "100.64.0.1",
                "100.127.255.255",
                "127.0.0.1",
                "127.255.255.255",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.1",
                "192.0.0.170",
                "192.0.2.1",
                "192.88.99.1",
                "192.168.0.1",
                "192.168.255.255",
                "198.18.0.1",
                "198.19.255.255",
                "198.51.100.1",
                "203.0.113.1",
                "224.0.0.1",
                "239.255.255.255",
                "240.0.0.1",
                "255.255.255.255"
            })
    void refusesSpecialAddressesOfIpv4(String address) throws UnknownHostException {
        assertThat(PUBLIC_ONLY.permits(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "::",
                "::1",
                "::7f00:1", // compatible with IPv4
                "::ffff:127.0.0.1", // mapped
                "::ffff:169.254.169.254",
                "::ffff:0:10.0.0.1", // translated
                "64:ff9b::10.0.0.1", // NAT64
                "64:ff9b::8.8.8.8",
                "64:ff9b:1::1",
                "100::1",
                "100:0:0:1::1",
                "2001::1", // Teredo
                "2001:10::1", // ORCHID
                "2001:20::1",
                "2001:db8::1",
                "2002:7f00:1::1", // 6to4
                "3fff::1",
                "5f00::1",
                "fc00::1",
                "fd12:3456:789a::1",
                "fe80::1",
                "febf::1",
                "fec0::1",
                "ff02::1",
                "2a00:1450:4001:808:0:5efe:10.0.0.1", // ISATAP
                "2a00:1450:4001:808:200:5efe:192.168.0.1"
            })
    void refusesSpecialAddressesOfIpv6(String address) throws UnknownHostException {
        assertThat(PUBLIC_ONLY.permits(InetAddress.getByName(address))).isFalse();
    }

    @Test
    void refusesAnAddressWithAZone() throws UnknownHostException {
        byte[] linkLocal = InetAddress.getByName("fe80::1").getAddress();
        assertThat(PUBLIC_ONLY.permits(Inet6Address.getByAddress("host", linkLocal, 3)))
                .isFalse();
    }

    @Test
    void permitsWhatWasAllowedByHandAndNothingBesides() throws UnknownHostException {
        AddressPolicy policy = new AddressPolicy(List.of(" 127.0.0.0/8 ", "fd00::/8", "10.1.2.3", ""));
        assertThat(policy.permits(InetAddress.getByName("127.9.9.9"))).isTrue();
        assertThat(policy.permits(InetAddress.getByName("fd12::1"))).isTrue();
        assertThat(policy.permits(InetAddress.getByName("10.1.2.3"))).isTrue();
        assertThat(policy.permits(InetAddress.getByName("10.1.2.4"))).isFalse();
        assertThat(policy.permits(InetAddress.getByName("::1"))).isFalse();
        assertThat(policy.permits(InetAddress.getByName("64:ff9b::127.0.0.1"))).isFalse();
        assertThat(policy.permits(InetAddress.getByName("8.8.8.8"))).isTrue();
    }

    @Test
    void blankNetworksAllowNothing() throws UnknownHostException {
        AddressPolicy policy = new AddressPolicy(List.of("", "  "));
        assertThat(policy.permits(InetAddress.getByName("127.0.0.1"))).isFalse();
        assertThat(policy.permits(InetAddress.getByName("::1"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "10.0.0.0/33", "example.org/8", "*", "10.0.0.0-10.0.0.9x"})
    void refusesWhatIsNoNetwork(String network) {
        assertThatThrownBy(() -> new AddressPolicy(List.of(network))).isInstanceOf(IllegalArgumentException.class);
    }
}
