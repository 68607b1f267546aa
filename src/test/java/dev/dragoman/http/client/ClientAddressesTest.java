package dev.dragoman.http.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The proxies 10.0.0.0/8 and 2001:db8::/32 are trusted. */
public class ClientAddressesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "192.0.2.1 | | 192.0.2.1",
                "192.0.2.1 | 203.0.113.1 | 192.0.2.1",
                "10.0.0.1 | | 10.0.0.1",
                "10.0.0.1 | 203.0.113.1 | 203.0.113.1",
                "10.0.0.1 | 198.51.100.1, 203.0.113.1 | 203.0.113.1",
                "10.0.0.1 | 198.51.100.1, 203.0.113.1, 10.0.0.2 | 203.0.113.1",
                "10.0.0.1 | 198.51.100.1;203.0.113.1 | 203.0.113.1",
                "10.0.0.1 | 10.0.0.3, 10.0.0.2 | 10.0.0.3",
                "10.0.0.1 | 203.0.113.1, unknown, 10.0.0.2 | 10.0.0.2",
                "10.0.0.1 | 203.0.113.1, | 10.0.0.1",
                "10.0.0.1 | evil.example | 10.0.0.1",
                "10.0.0.1 | 203.0.113.1:4711 | 203.0.113.1",
                "2001:db8::1 | [2001:0db9::7]:4711 | 2001:db9::7",
                "2001:db8::1 | 2001:db9::7 | 2001:db9::7",
            })
    void theClientIsTheRightmostAddressThatIsNoTrustedProxys(String peer, String lines, String client) {
        ClientAddresses addresses = new ClientAddresses(new Proxies(ForwardingHeader.X_FORWARDED_FOR));

        assertThat(addresses.client(AddressRange.address(peer).orElseThrow(), lines(lines)))
                .isEqualTo(AddressRange.address(client).orElseThrow());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "for=203.0.113.1 | 203.0.113.1",
                "for=198.51.100.1, For=\"203.0.113.1:47\";proto=https;by=10.0.0.1 | 203.0.113.1",
                "proto=https;for=\"[2001:db9::7]:4711\" | 2001:db9::7",
                "for=198.51.100.1, for=_hidden | 10.0.0.1",
                "for=198.51.100.1, proto=https | 10.0.0.1",
            })
    void theStandardHeaderSaysItInParameters(String line, String client) {
        ClientAddresses addresses = new ClientAddresses(new Proxies(ForwardingHeader.FORWARDED));

        assertThat(addresses.client(AddressRange.address("10.0.0.1").orElseThrow(), List.of(line)))
                .isEqualTo(AddressRange.address(client).orElseThrow());
    }

    @Test
    void aWrongRangeIsRejectedWithItsSetting() {
        assertThatThrownBy(() -> new ClientAddresses(new HttpConfig() {
                    @Override
                    public Optional<List<String>> trustedProxies() {
                        return Optional.of(List.of("proxy.example"));
                    }

                    @Override
                    public ForwardingHeader forwardingHeader() {
                        return ForwardingHeader.FORWARDED;
                    }
                }))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContainingAll("dragoman.http.trusted-proxies", "proxy.example");
    }

    /** Lines of a header, written with semicolons between them. */
    private static List<String> lines(String lines) {
        return lines == null ? List.of() : Arrays.asList(lines.split(";"));
    }

    /** The settings. */
    private record Proxies(ForwardingHeader forwardingHeader) implements HttpConfig {

        @Override
        public Optional<List<String>> trustedProxies() {
            return Optional.of(List.of("10.0.0.0/8", "2001:db8::/32"));
        }
    }
}
