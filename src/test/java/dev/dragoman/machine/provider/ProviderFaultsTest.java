package dev.dragoman.machine.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.dragoman.locales.LanguageTag;
import dev.dragoman.machine.provider.ProviderFault.Kind;
import dev.dragoman.quality.glossary.Glossary;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What goes wrong at a provider, whichever it is. */
class ProviderFaultsTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-28T12:00:00Z"), ZoneOffset.UTC);
    private static final String KEY = "secret-key";

    @ParameterizedTest
    @CsvSource({
        "301, REJECTED",
        "400, BAD_REQUEST",
        "401, REJECTED",
        "403, REJECTED",
        "404, REJECTED",
        "408, TIMEOUT",
        "413, BAD_REQUEST",
        "429, BUSY",
        "456, QUOTA",
        "500, FAILED",
        "502, FAILED",
        "503, BUSY",
        "529, BUSY"
    })
    void aStatusSaysWhatMayBeDone(int status, Kind kind) {
        try (StubProvider stub = StubProvider.answering(status, "{\"error\": \"Invalid key " + KEY + "\"}")) {
            ProviderFault fault = fault(stub.address());

            assertThat(fault.kind()).isEqualTo(kind);
            assertThat(fault.getMessage()).contains(String.valueOf(status)).doesNotContain(KEY);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"7 | PT7S", "Sat, 28 Nov 2026 12:01:00 GMT | PT1M", "999999999 | PT24H", "soon |", "-5 |"})
    void theDelayThatItAsksForIsKept(String retryAfter, Duration delay) {
        try (StubProvider stub = new StubProvider((exchange, asked) -> {
            exchange.getResponseHeaders().add("Retry-After", retryAfter);
            StubProvider.answer(exchange, 429, "{\"error\": \"Slowdown: 20 per 1 minute\"}");
        })) {
            assertThat(fault(stub.address()).retryAfter().orElse(null)).isEqualTo(delay);
        }
    }

    @Test
    void theKeyDoesNotFollowARedirect() {
        try (StubProvider elsewhere = StubProvider.answering(200, "{}");
                StubProvider stub = new StubProvider((exchange, asked) -> {
                    exchange.getResponseHeaders().add("Location", elsewhere.address() + "/translate");
                    StubProvider.answer(exchange, 307, "");
                })) {
            assertThat(fault(stub.address()).kind()).isEqualTo(Kind.REJECTED);
            assertThat(elsewhere.asked()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"translatedText\": [\"cut o",
                "<html>502</html>",
                "''",
                "[]",
                "{}",
                "{\"translatedText\": \"one text\"}",
                "{\"translatedText\": [\"one\"]}",
                "{\"translatedText\": [\"one\", \"two\", \"three\"]}",
                "{\"translatedText\": [\"one\", null]}",
                "{\"translatedText\": [\"one\", {\"text\": \"two\"}]}"
            })
    void anAnswerWithAnythingButTheTextsIsNotUsed(String body) {
        try (StubProvider stub = StubProvider.answering(200, body)) {
            assertThat(fault(stub.address()).kind()).isEqualTo(Kind.BAD_ANSWER);
        }
    }

    @Test
    void aHugeAnswerIsGivenUp() {
        try (StubProvider stub = new StubProvider((exchange, asked) -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] part = new byte[64 * 1024];
            try {
                for (int i = 0; i < 1600; i++) {
                    exchange.getResponseBody().write(part);
                }
            } catch (IOException closed) {
                // As it should be: nobody reads 100 MiB.
                return;
            }
        })) {
            assertThat(fault(stub.address()).kind()).isEqualTo(Kind.BAD_ANSWER);
        }
    }

    @Test
    void aProviderThatDoesNotAnswerIsNotWaitedForForever() {
        CountDownLatch over = new CountDownLatch(1);
        try (StubProvider stub = new StubProvider((exchange, asked) -> await(over))) {
            ProviderFault fault = fault(settings(stub.address(), "200ms"));

            assertThat(fault.kind()).isEqualTo(Kind.TIMEOUT);
        } finally {
            over.countDown();
        }
    }

    @Test
    void anAnswerThatNeverEndsIsNotWaitedForForever() {
        CountDownLatch over = new CountDownLatch(1);
        try (StubProvider stub = new StubProvider((exchange, asked) -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write('{');
            exchange.getResponseBody().flush();
            await(over);
        })) {
            ProviderFault fault = fault(settings(stub.address(), "200ms"));

            assertThat(fault.kind()).isEqualTo(Kind.TIMEOUT);
        } finally {
            over.countDown();
        }
    }

    @Test
    void aDroppedConnectionMayBeRetried() {
        try (StubProvider stub = new StubProvider((exchange, asked) -> exchange.close())) {
            assertThat(fault(stub.address()).kind()).isEqualTo(Kind.UNREACHABLE);
        }
    }

    @Test
    void anAddressWhereNobodyListensMayBeRetried() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }

        assertThat(fault("http://127.0.0.1:" + port).kind()).isEqualTo(Kind.UNREACHABLE);
    }

    private static ProviderFault fault(String address) {
        return fault(settings(address, "60s"));
    }

    private static ProviderFault fault(MachineConfig settings) {
        Provider provider = Providers.of(settings, "http://localhost", CLOCK).orElseThrow();
        ProviderRequest request =
                new ProviderRequest("id", LanguageTag.parse("ja"), List.of("One.", "Two."), Glossary.EMPTY);
        return catchThrowableOfType(ProviderFault.class, () -> provider.translate(request));
    }

    private static MachineConfig settings(String address, String timeout) {
        return StubProvider.settings(
                Map.of("provider", "libretranslate", "url", address, "key", KEY, "timeout", timeout));
    }

    private static void await(CountDownLatch over) {
        try {
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
