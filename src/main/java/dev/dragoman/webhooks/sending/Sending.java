package dev.dragoman.webhooks.sending;

import dev.dragoman.problem.Causes;
import dev.dragoman.webhooks.Attempt;
import dev.dragoman.webhooks.Destinations;
import dev.dragoman.webhooks.Destinations.Unreachable;
import dev.dragoman.webhooks.Message;
import dev.dragoman.webhooks.SigningSecrets;
import dev.dragoman.webhooks.WebhookConfig;
import io.netty.channel.ConnectTimeoutException;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.PemTrustOptions;
import io.vertx.core.net.SocketAddress;
import io.vertx.core.tracing.TracingPolicy;
import jakarta.inject.Singleton;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;

/** Sends a signed message once, over a connection to an address that was checked; redirects are not followed. */
@Singleton
public class Sending {

    private static final int MAX_HEADER_BYTES = 16 * 1024;
    private static final int HTTPS_PORT = 443;
    private static final int HTTP_PORT = 80;
    /** A host may have more; those of the others are tried by the next attempt. */
    static final int MAX_ADDRESSES = 3;

    private static final int FIRST_ERROR = 300;
    private static final int FIRST_CLIENT_ERROR = 400;

    private final Destinations destinations;
    private final WebhookConfig config;
    private final Clock clock;
    private final Vertx vertx;
    private HttpClient client;

    Sending(Destinations destinations, WebhookConfig config, Clock clock, Vertx vertx) {
        this.destinations = destinations;
        this.config = config;
        this.clock = clock;
        this.vertx = vertx;
    }

    /** Sends; blocks until there is an answer, or the timeout has passed. */
    Attempt send(String url, Message message, SigningSecrets secrets) {
        URI uri = URI.create(url);
        try {
            List<InetAddress> addresses = destinations.addresses(uri.getHost());
            Attempt last = Attempt.failed("There is no address to send to");
            for (InetAddress address : addresses.subList(0, Math.min(addresses.size(), MAX_ADDRESSES))) {
                Sent sent = send(uri, address, message, secrets);
                last = sent.attempt();
                if (sent.connected()) {
                    break;
                }
            }
            return last;
        } catch (Unreachable e) {
            return Attempt.failed(e.getMessage());
        }
    }

    /** @param connected whether the address took the connection, so that no other one needs to be tried */
    private record Sent(Attempt attempt, boolean connected) {}

    private Sent send(URI uri, InetAddress address, Message message, SigningSecrets secrets) {
        Exchange exchange = new Exchange();
        CompletableFuture<Void> end = client().request(options(uri, address))
                .compose(request -> {
                    if (!exchange.open(request)) {
                        return Future.failedFuture("Too late");
                    }
                    sign(request, message, secrets);
                    return request.send(Buffer.buffer(message.body()));
                })
                .compose(exchange::read)
                .toCompletionStage()
                .toCompletableFuture();
        Optional<String> fault = Optional.empty();
        try {
            end.get(config.timeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            fault = Optional.of("There was no answer within " + config.timeout().toSeconds() + " s");
        } catch (ExecutionException e) {
            fault = Optional.of(reason(e.getCause(), uri, address));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            fault = Optional.of("The service was stopped during the attempt");
        }
        boolean connected = exchange.close();
        // Once the status is there, it counts, however the body ends.
        Optional<String> failure = fault;
        return new Sent(
                exchange.response()
                        .map(Sending::attempt)
                        .orElseGet(() -> Attempt.failed(failure.orElse("The connection was closed before an answer"))),
                connected);
    }

    private void sign(HttpClientRequest request, Message message, SigningSecrets secrets) {
        Instant now = clock.instant();
        request.putHeader("webhook-id", message.id())
                .putHeader("webhook-timestamp", Long.toString(now.getEpochSecond()))
                .putHeader(
                        "webhook-signature",
                        secrets.signatures(message.id(), now.getEpochSecond(), message.body(), now))
                .putHeader("Content-Type", "application/json")
                .putHeader("User-Agent", "Dragoman-Webhooks");
    }

    private static RequestOptions options(URI uri, InetAddress address) {
        boolean tls = uri.getScheme().equalsIgnoreCase("https");
        int port = uri.getPort() > 0 ? uri.getPort() : tls ? HTTPS_PORT : HTTP_PORT;
        String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        return new RequestOptions()
                .setMethod(HttpMethod.POST)
                // The checked address; the host only names the receiver in Host, SNI and certificate.
                .setServer(SocketAddress.inetSocketAddress(port, address.getHostAddress()))
                .setHost(uri.getHost())
                .setPort(port)
                .setSsl(tls)
                .setFollowRedirects(false)
                .setURI(uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery());
    }

    private static Attempt attempt(HttpClientResponse response) {
        int status = response.statusCode();
        Optional<String> error = status < FIRST_ERROR
                ? Optional.empty()
                : Optional.of(
                        status < FIRST_CLIENT_ERROR
                                ? "The receiver answered " + status
                                        + "; redirects are not followed, so set the URL that it leads to"
                                : "The receiver answered " + status);
        return new Attempt(Optional.of(status), error, retryAfter(response));
    }

    private static Optional<Duration> retryAfter(HttpClientResponse response) {
        return Optional.ofNullable(response.getHeader("Retry-After"))
                .filter(seconds -> seconds.matches("[0-9]{1,9}"))
                .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)));
    }

    private String reason(Throwable fault, URI uri, InetAddress address) {
        String where = uri.getHost() + " (" + address.getHostAddress() + ")";
        if (has(fault, ConnectTimeoutException.class)) {
            return where + " did not accept a connection within "
                    + config.timeout().toSeconds() + " s";
        }
        if (has(fault, ConnectException.class)) {
            return where + " refused the connection";
        }
        if (has(fault, SSLException.class)) {
            return "The TLS connection to " + where
                    + " failed: the certificate is not trusted or is for another name, or there is no common protocol";
        }
        return "The connection to " + where + " was closed before an answer: "
                + fault.getClass()
                        .getSimpleName()
                        .replaceAll("([a-z])([A-Z])", "$1 $2")
                        .toLowerCase(Locale.ROOT);
    }

    private static boolean has(Throwable fault, Class<? extends Throwable> type) {
        return Causes.of(fault).anyMatch(type::isInstance);
    }

    /** Made for the first message: most stores have no webhooks. */
    private synchronized HttpClient client() {
        if (client == null) {
            HttpClientOptions options = new HttpClientOptions()
                    .setKeepAlive(false)
                    .setMaxPoolSize(config.concurrency())
                    .setConnectTimeout((int) config.timeout().toMillis())
                    .setIdleTimeoutUnit(TimeUnit.MILLISECONDS)
                    .setIdleTimeout((int) config.timeout().multipliedBy(2).toMillis())
                    .setMaxHeaderSize(MAX_HEADER_BYTES)
                    .setVerifyHost(true)
                    .setDecompressionSupported(false)
                    // Receivers get no ids of our traces.
                    .setTracingPolicy(TracingPolicy.IGNORE);
            config.trustedCertificates()
                    .ifPresent(file -> options.setTrustOptions(new PemTrustOptions().addCertPath(file.toString())));
            client = vertx.createHttpClient(options);
        }
        return client;
    }
}
