package dev.dragoman.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.keys.resolvers.VerificationKeyResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an issuer may say of itself under {@code /.well-known/openid-configuration}. */
class IssuerTest {

    private HttpServer server;
    private String address;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        address = "http://127.0.0.1:" + server.getAddress().getPort();
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void theNameOfTheSettingIsTheOneThatItGivesItself() throws IOException {
        answer("{\"issuer\": \"%s/\", \"jwks_uri\": \"%1$s/keys\"}".formatted(address));

        assertThat(new Issuer(address + "/", Optional.empty()).keys()).isNotNull();
        assertThatThrownBy(() -> new Issuer(address, Optional.empty()).keys())
                .isInstanceOf(IOException.class)
                .hasMessage("%s/.well-known/openid-configuration speaks for another issuer: \"%1$s/\"", address);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "[]", "<html>", "{\"issuer\": 5}"})
    void whatIsNoMetadataIsNotUsed(String answer) {
        answer(answer);

        assertThatThrownBy(() -> new Issuer(address, Optional.empty()).keys())
                .isInstanceOf(IOException.class)
                .hasMessageContaining(address);
    }

    @Test
    void anIssuerThatWasNotReadyIsAskedAgain() throws IOException {
        Issuer issuer = new Issuer(address, Optional.empty());
        assertThatThrownBy(issuer::keys).isInstanceOf(IOException.class).hasMessageContaining("404");

        answer("{\"issuer\": \"%s\", \"jwks_uri\": \"%1$s/keys\"}".formatted(address));

        assertThat(issuer.keys()).isNotNull();
    }

    @Test
    void keysThatCannotBeReadAreTheIssuersFault() throws IOException {
        answer("{\"issuer\": \"%s\", \"jwks_uri\": \"%1$s/keys\"}".formatted(address));
        answer("/keys", "<html>Maintenance</html>");
        VerificationKeyResolver keys = new Issuer(address, Optional.empty()).keys();

        assertThatThrownBy(() -> keys.resolveKey(new JsonWebSignature(), List.of()))
                .hasCauseInstanceOf(IOException.class)
                .cause()
                .hasMessage(address + "/keys holds no keys");
    }

    private void answer(String text) {
        answer("/.well-known/openid-configuration", text);
    }

    private void answer(String path, String text) {
        server.createContext(path, asked -> {
            try (asked) {
                byte[] body = text.getBytes(UTF_8);
                asked.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
                asked.getResponseBody().write(body);
            }
        });
    }
}
