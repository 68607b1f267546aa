package dev.dragoman.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dragoman.webhooks.Destinations.Unreachable;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DestinationsTest {

    private final Destinations strict = new Destinations(WebhookSettings.with(Map.of()));
    private final Destinations open = new Destinations(WebhookSettings.with(Map.of("allow-private", "true")));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://hooks.example",
                "https://hooks.example:8443/a/b?c=d",
                "HTTPS://hooks.example/",
                "https://1.1.1.1/"
            })
    void aPublicHttpsUrlIsAccepted(String url) {
        assertThat(strict.problem(url)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hooks.example",
                "/hook",
                "ftp://hooks.example/",
                "file:///etc/passwd",
                "https://",
                "https:///x",
                "https://user:secret@hooks.example/",
                "https://hooks.example/#part",
                "https://hooks.example:99999/",
                "https://hooks .example/",
                "javascript:alert(1)",
                "https://hooks.example:0/"
            })
    void anythingElseIsRejectedEvenWherePrivateAddressesAreAllowed(String url) {
        assertThat(open.problem(url)).isPresent();
        assertThat(strict.problem(url)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://hooks.example/",
                "https://127.0.0.1/",
                "https://10.0.0.1/",
                "https://[::1]/",
                "https://[::ffff:169.254.169.254]/",
                "https://169.254.169.254/latest/meta-data"
            })
    void plainHttpAndPrivateAddressesNeedTheSetting(String url) {
        assertThat(strict.problem(url))
                .hasValueSatisfying(wrong -> assertThat(wrong).contains("dragoman.webhooks.allow-private"));
        assertThat(open.problem(url)).isEmpty();
    }

    @Test
    void aNameOfAPrivateAddressIsRejectedWhereItIsLookedUp() throws Unreachable {
        assertThatThrownBy(() -> strict.addresses("localhost"))
                .isInstanceOf(Unreachable.class)
                .hasMessageContaining("not a public address");
        assertThat(open.addresses("localhost")).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "[::1]", "0.0.0.0", "169.254.169.254"})
    void soIsTheAddressItself(String host) {
        assertThatThrownBy(() -> strict.addresses(host)).isInstanceOf(Unreachable.class);
    }

    @Test
    void aNameThatDoesNotExistSaysSo() {
        assertThatThrownBy(() -> open.addresses("no-such-host.invalid"))
                .isInstanceOf(Unreachable.class)
                .hasMessageContaining("not found in DNS");
    }
}
