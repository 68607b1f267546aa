package dev.dragoman.http.client;

import static java.util.Objects.requireNonNull;

import io.netty.util.NetUtil;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The addresses that begin with the same bits (CIDR, RFC 4632 §3.1 and RFC 4291 §2.3).
 *
 * @param bits how many leading bits they share
 */
public record AddressRange(InetAddress first, int bits) {

    private static final Pattern CIDR = Pattern.compile("([0-9A-Fa-f:.]+)(?:/(\\d{1,3}))?");

    public AddressRange {
        requireNonNull(first, "first");
        if (bits < 0 || bits > first.getAddress().length * Byte.SIZE) {
            throw new IllegalArgumentException(first.getHostAddress() + " has no " + bits + " leading bits");
        }
    }

    /**
     * Reads a range such as {@code 10.0.0.0/8} or {@code 2001:db8::/32}; a single address is a range of one.
     *
     * @throws IllegalArgumentException if it is neither
     */
    static AddressRange parse(String text) {
        Matcher parts = CIDR.matcher(text);
        InetAddress first = Optional.of(parts)
                .filter(Matcher::matches)
                .flatMap(cidr -> address(cidr.group(1)))
                .orElseThrow(() -> new IllegalArgumentException("\"" + text
                        + "\" is not an address or a range of addresses, such as 10.0.0.0/8 or 2001:db8::1"));
        String bits = parts.group(2);
        return new AddressRange(first, bits == null ? first.getAddress().length * Byte.SIZE : Integer.parseInt(bits));
    }

    /** The address of an IPv4 or IPv6 literal; host names are never looked up. */
    static Optional<InetAddress> address(String literal) {
        byte[] bytes = NetUtil.createByteArrayFromIpAddressString(literal);
        if (bytes == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByAddress(bytes));
        } catch (UnknownHostException e) {
            throw new IllegalStateException("An address has 4 or 16 bytes: " + literal, e);
        }
    }

    boolean contains(InetAddress address) {
        byte[] own = first.getAddress();
        byte[] other = address.getAddress();
        if (own.length != other.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> (bit % Byte.SIZE);
            if (((own[bit / Byte.SIZE] ^ other[bit / Byte.SIZE]) & mask) != 0) {
                return false;
            }
        }
        return true;
    }
}
