package dev.dragoman.http.client;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the address that a request comes from, behind reverse proxies too if the operator has named them. */
@Singleton
public class ClientAddresses {

    private final List<AddressRange> trusted;
    private final ForwardingHeader header;

    ClientAddresses(HttpConfig config) {
        trusted = config.trustedProxies().orElse(List.of()).stream()
                .map(ClientAddresses::range)
                .toList();
        header = config.forwardingHeader();
    }

    /** Created at startup, so that a wrong setting stops it. */
    void onStart(@Observes StartupEvent event) {}

    /** What is wrong with a value of {@code dragoman.http.trusted-proxies}; empty if it is valid. */
    public static Optional<String> problem(String value) {
        try {
            Stream.of(value.split(",")).forEach(range -> AddressRange.parse(range.strip()));
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of(e.getMessage());
        }
    }

    /** The sender's address; empty if the connection is gone. */
    public Optional<InetAddress> of(HttpServerRequest http) {
        return Optional.ofNullable(http.connection().remoteAddress())
                .map(SocketAddress::hostAddress)
                .flatMap(AddressRange::address)
                .map(peer -> client(peer, http.headers().getAll(header.field())));
    }

    /**
     * The rightmost address that is not a trusted proxy's. Each proxy appends its client at the right, so everything to
     * the left of an untrusted address can be forged.
     *
     * @param lines the values of the header, one for each line
     */
    InetAddress client(InetAddress peer, List<String> lines) {
        List<String> forwarded = header.addresses(lines);
        InetAddress client = peer;
        for (int i = forwarded.size() - 1; i >= 0 && isTrusted(client); i--) {
            Optional<InetAddress> before = AddressRange.address(forwarded.get(i));
            if (before.isEmpty()) {
                return client;
            }
            client = before.get();
        }
        return client;
    }

    private boolean isTrusted(InetAddress address) {
        return trusted.stream().anyMatch(range -> range.contains(address));
    }

    private static AddressRange range(String text) {
        try {
            return AddressRange.parse(text.strip());
        } catch (IllegalArgumentException e) {
            throw new ConfigurationException("dragoman.http.trusted-proxies: " + e.getMessage(), e);
        }
    }
}
