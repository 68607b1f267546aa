package dev.dragoman.webhooks.sending;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.webhooks.Attempt;
import dev.dragoman.webhooks.Destinations;
import dev.dragoman.webhooks.Message;
import dev.dragoman.webhooks.Receiver;
import dev.dragoman.webhooks.SigningSecrets;
import dev.dragoman.webhooks.TlsIdentity;
import dev.dragoman.webhooks.WebhookConfig;
import dev.dragoman.webhooks.WebhookSettings;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(600)
class SendingTest {

    private static final Vertx VERTX = Vertx.vertx();
    private static final String SECRET = SigningSecrets.generate();
    private static final SigningSecrets SECRETS = new SigningSecrets(SECRET, Optional.empty(), Optional.empty());
    private static final Message MESSAGE =
            new Message("png_1", "ping", Optional.empty(), Optional.empty(), "{\"type\":\"ping\",\"data\":\"ü\"}");

    private final Receiver receiver = new Receiver();

    @AfterEach
    void stop() {
        receiver.close();
    }

    @AfterAll
    static void stopVertx() {
        VERTX.close();
    }

    @Test
    void aMessageArrivesSignedAndAsItIs() {
        Attempt attempt = sending(Map.of("allow-private", "true")).send(receiver.url() + "?a=b", MESSAGE, SECRETS);

        Receiver.Received received = receiver.next();
        assertThat(attempt).isEqualTo(new Attempt(Optional.of(204), Optional.empty(), Optional.empty()));
        assertThat(received.path()).isEqualTo("/hook?a=b");
        assertThat(received.id()).isEqualTo("png_1");
        assertThat(received.body()).isEqualTo(MESSAGE.body());
        assertThat(received.validSignatures(SECRET)).isEqualTo(1);
    }

    @Test
    void nothingIsSentToAPrivateAddressByWhateverName() {
        Sending strict = sending(Map.of());

        for (String host : new String[] {"localhost", "127.0.0.1", "[::1]", "0.0.0.0"}) {
            Attempt attempt = strict.send("http://" + host + ":" + receiver.port() + "/", MESSAGE, SECRETS);

            assertThat(attempt.error()).get().asString().contains("not a public address");
        }
        assertThat(receiver.waiting()).isZero();
    }

    @Test
    void aRedirectIsNotFollowed() {
        receiver.answering(exchange -> {
            exchange.getResponseHeaders().set("Location", receiver.url() + "/elsewhere");
            exchange.sendResponseHeaders(307, -1);
        });

        Attempt attempt = sending(Map.of("allow-private", "true")).send(receiver.url(), MESSAGE, SECRETS);

        assertThat(attempt.code()).contains(307);
        assertThat(attempt.error()).get().asString().contains("redirects are not followed");
        receiver.next();
        assertThat(receiver.waiting()).isZero();
    }

    @Test
    void theStatusDecidesHoweverLongTheBody() throws InterruptedException {
        CountDownLatch broken = new CountDownLatch(1);
        receiver.answering(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream endless = exchange.getResponseBody()) {
                byte[] part = new byte[64 * 1024];
                while (true) {
                    endless.write(part);
                }
            } catch (IOException closed) {
                broken.countDown();
            }
        });

        Attempt attempt = sending(Map.of("allow-private", "true")).send(receiver.url(), MESSAGE, SECRETS);

        assertThat(attempt).isEqualTo(new Attempt(Optional.of(200), Optional.empty(), Optional.empty()));
        assertThat(broken.await(120, TimeUnit.SECONDS))
                .as("the connection is closed after the first bytes")
                .isTrue();
    }

    @Test
    void aReceiverThatDoesNotAnswerIsGivenUp() {
        CountDownLatch end = new CountDownLatch(1);
        receiver.answering(exchange -> await(end));

        Attempt attempt =
                sending(Map.of("allow-private", "true", "timeout", "1s")).send(receiver.url(), MESSAGE, SECRETS);
        end.countDown();

        assertThat(attempt.code()).isEmpty();
        assertThat(attempt.error()).contains("There was no answer within 1 s");
    }

    @Test
    void whatWentWrongIsSaidInPlainWords() throws IOException {
        receiver.answering(exchange -> {
            exchange.getResponseHeaders().set("Retry-After", "120");
            exchange.sendResponseHeaders(503, -1);
        });
        Sending sending = sending(Map.of("allow-private", "true"));

        Attempt busy = sending.send(receiver.url(), MESSAGE, SECRETS);

        assertThat(busy.error()).contains("The receiver answered 503");
        assertThat(busy.retryAfter()).contains(Duration.ofMinutes(2));
        assertThat(sending.send("http://127.0.0.1:" + closedPort() + "/", MESSAGE, SECRETS)
                        .error())
                .contains("127.0.0.1 (127.0.0.1) refused the connection");
        assertThat(sending.send("http://no-such-host.invalid/", MESSAGE, SECRETS)
                        .error())
                .contains("The host no-such-host.invalid was not found in DNS");
    }

    @Test
    void theCertificateIsCheckedAgainstTheHostThatTheUrlNames(@TempDir Path folder) throws Exception {
        TlsIdentity localhost = TlsIdentity.of("localhost", folder);
        Sending trusting = sending(Map.of(
                "allow-private",
                "true",
                "trusted-certificates",
                localhost.certificate().toString()));
        try (Receiver behindTls = new Receiver(localhost.context())) {
            String rest = ":" + behindTls.port() + "/";

            assertThat(trusting.send("https://localhost" + rest, MESSAGE, SECRETS)
                            .code())
                    .contains(204);
            assertThat(behindTls.next().validSignatures(SECRET)).isEqualTo(1);
            for (Attempt refused : List.of(
                    trusting.send("https://127.0.0.1" + rest, MESSAGE, SECRETS),
                    sending(Map.of("allow-private", "true")).send("https://localhost" + rest, MESSAGE, SECRETS))) {
                assertThat(refused.code()).isEmpty();
                assertThat(refused.error()).get().asString().startsWith("The TLS connection to ");
            }
            assertThat(behindTls.waiting()).isZero();
        }
    }

    private static Sending sending(Map<String, String> settings) {
        WebhookConfig config = WebhookSettings.with(settings);
        return new Sending(new Destinations(config), config, Clock.systemUTC(), VERTX);
    }

    private static int closedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void await(CountDownLatch end) {
        try {
            end.await(120, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
