package dev.dragoman.http.client;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which addresses are on the public Internet, by IANA's registries of special-purpose addresses (RFC 6890). Whoever lets
 * others name an address must not reach its own network for them.
 */
public final class InternetAddresses {

    private static final List<AddressRange> SPECIAL = Stream.of(
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
                    "224.0.0.0/4",
                    "240.0.0.0/4",
                    "2001::/23",
                    "2001:db8::/32",
                    "3fff::/20")
            .map(AddressRange::parse)
            .toList();

    /** All other IPv6 addresses are local, reserved or multicast. */
    private static final AddressRange GLOBAL_UNICAST = AddressRange.parse("2000::/3");

    /** The IPv4 address of these stands at an offset in bytes: 6to4 and NAT64. */
    private static final AddressRange SIX_TO_FOUR = AddressRange.parse("2002::/16");

    private static final int SIX_TO_FOUR_OFFSET = 2;
    private static final AddressRange NAT64 = AddressRange.parse("64:ff9b::/96");
    private static final int NAT64_OFFSET = 12;
    private static final int IPV4_BYTES = 4;

    private InternetAddresses() {}

    /** The address of an IPv4 or IPv6 literal, the latter also in brackets; host names are never looked up. */
    public static Optional<InetAddress> literal(String host) {
        boolean inBrackets = host.startsWith("[") && host.endsWith("]");
        return AddressRange.address(inBrackets ? host.substring(1, host.length() - 1) : host);
    }

    /** Whether an address is on the public Internet, and not private, loopback, link-local, reserved or multicast. */
    public static boolean isPublic(InetAddress address) {
        if (NAT64.contains(address)) {
            return isPublic(embedded(address, NAT64_OFFSET));
        }
        if (SIX_TO_FOUR.contains(address)) {
            return isPublic(embedded(address, SIX_TO_FOUR_OFFSET));
        }
        boolean global = address.getAddress().length == IPV4_BYTES || GLOBAL_UNICAST.contains(address);
        return global && SPECIAL.stream().noneMatch(range -> range.contains(address));
    }

    private static InetAddress embedded(InetAddress address, int offset) {
        try {
            return InetAddress.getByAddress(Arrays.copyOfRange(address.getAddress(), offset, offset + IPV4_BYTES));
        } catch (UnknownHostException e) {
            throw new IllegalStateException("An IPv4 address has 4 bytes", e);
        }
    }
}
