package dev.dragoman.webhooks;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.CachingProxy;
import dev.dragoman.Tools;
import dev.dragoman.editions.weights.Weight;
import dev.dragoman.releasing.Pressroom;
import dev.dragoman.storage.RemoveLeftovers;
import dev.dragoman.storage.ServiceAccess;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The sample receiver under docker/purger, between the service and a real Varnish. */
@QuarkusTest
@Timeout(600)
@RemoveLeftovers
class PurgerTest {

    private static final String SLUG = "test-purger";
    private static final String PAGE = "/en/" + SLUG;
    /** Less than any freshness lifetime: without a purge the old answer would be shown for longer. */
    private static final Duration LONGEST = Duration.ofMinutes(2);

    private final Pressroom pressroom = ServiceAccess.get(Pressroom.class);
    private final List<Process> processes = new ArrayList<>();

    @TempDir
    Path folder;

    @AfterEach
    void stopAll() {
        processes.forEach(Process::destroy);
        processes.forEach(process -> process.onExit().join());
    }

    @Test
    void aCorrectionIsShownThroughVarnishOnceItsWebhookHasPurgedThePage() throws IOException {
        int port = freePort();
        try (CachingProxy varnish = CachingProxy.varnish(folder, RestAssured.port)) {
            JsonPath webhook = Admin.sending("{'name': 'test-hook', 'url': 'http://127.0.0.1:" + port + "/'}")
                    .post("/api/webhooks")
                    .jsonPath();
            startPurger(port, varnish.address(), webhook.getString("secret"));
            pressroom.write(SLUG, "The first text.\n");
            pressroom.release(SLUG, "en");
            readUntil(varnish, answer -> answer.asString().contains("The first text."));
            // Nothing purges the page any more once this message has arrived.
            Admin.await(Admin.address(webhook) + "/deliveries?state=delivered", page -> !page.getList("deliveries")
                    .isEmpty());
            readUntil(varnish, PurgerTest::isFromCache);

            pressroom.write(SLUG, "The second text.\n");
            pressroom.release(Weight.CORRECTION, SLUG, "en");

            Response corrected = readUntil(varnish, answer -> answer.asString().contains("The second text."));
            assertThat(corrected.statusCode()).isEqualTo(200);
        }
    }

    @Test
    void aMessageThatIsNotSignedIsRejected() throws IOException {
        int port = freePort();
        startPurger(port, "http://127.0.0.1:" + freePort(), SigningSecrets.generate());

        Response rejected = retry(
                () -> given().header("webhook-id", "chg_1")
                        .header("webhook-timestamp", Long.toString(Instant.now().getEpochSecond()))
                        .header("webhook-signature", "v1,AAAA")
                        .body("{\"type\": \"change.release\", \"data\": {\"surrogateKeys\": [\"lists\"]}}")
                        .post("http://127.0.0.1:" + port + "/"),
                answer -> true);

        assertThat(rejected.statusCode()).isEqualTo(401);
    }

    private void startPurger(int port, String varnish, String secret) throws IOException {
        // Skips the test where there is no Python.
        Tools.run("python3", folder, "python3", "--version");
        processes.add(Tools.start(
                "coreutils",
                folder,
                "env",
                List.of(
                        "WEBHOOK_SECRET=" + secret,
                        "LISTEN=127.0.0.1:" + port,
                        "VARNISH_URL=" + varnish + "/",
                        "python3",
                        Path.of("docker/purger/purger.py").toAbsolutePath().toString())));
    }

    private static Response readUntil(CachingProxy varnish, Predicate<Response> expected) {
        return retry(() -> given().get(varnish.address() + PAGE), expected);
    }

    /** Repeats a request until the server has started and its answer is as expected. */
    private static Response retry(Request request, Predicate<Response> expected) {
        Instant end = Instant.now().plus(LONGEST);
        Optional<Response> answer = attempt(request);
        while (answer.filter(expected).isEmpty()) {
            assertThat(Instant.now())
                    .as("still %s", answer.map(Response::asString).orElse("no answer"))
                    .isBefore(end);
            Thread.onSpinWait();
            answer = attempt(request);
        }
        return answer.get();
    }

    private static Optional<Response> attempt(Request request) {
        try {
            return Optional.of(request.send());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** A request; REST Assured throws checked exceptions past the compiler. */
    private interface Request {

        Response send() throws IOException;
    }

    /** Varnish names a second request for an answer that it had. */
    private static boolean isFromCache(Response answer) {
        return answer.statusCode() == 200
                && Optional.ofNullable(answer.header("X-Varnish"))
                        .filter(ids -> ids.contains(" "))
                        .isPresent();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
