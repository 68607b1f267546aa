package dev.dragoman.machine.provider;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.dragoman.machine.provider.ProviderFault.Kind;
import dev.dragoman.problem.Causes;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Requests to a provider: redirects are not followed, so that no key goes elsewhere, and answers are limited in time and size. */
final class ProviderHttp {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MAX_ANSWER_BYTES = 4 * 1024 * 1024;
    private static final Duration LONGEST_WAIT = Duration.ofDays(1);

    private final Duration timeout;
    private final Clock clock;
    private final HttpClient client;

    ProviderHttp(Duration timeout, Clock clock) {
        this.timeout = timeout;
        this.clock = clock;
        // HTTP/2 by upgrade confuses some self-hosted servers.
        client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(timeout)
                .build();
    }

    /** A request with a body of JSON. */
    static HttpRequest.Builder post(URI address, JsonNode body) {
        return HttpRequest.newBuilder(address)
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .header("User-Agent", "Dragoman")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString(), StandardCharsets.UTF_8));
    }

    /**
     * The JSON of a successful answer.
     *
     * @throws ProviderFault for any other answer, or none
     */
    JsonNode json(HttpRequest.Builder request) {
        return json(successful(send(request)).body());
    }

    /** @throws ProviderFault BAD_ANSWER for what is not JSON */
    static JsonNode json(byte[] body) {
        try {
            JsonNode read = JSON.readTree(body);
            if (read == null || read.isMissingNode()) {
                throw new ProviderFault(Kind.BAD_ANSWER, "The answer is empty");
            }
            return read;
        } catch (IOException e) {
            throw new ProviderFault(Kind.BAD_ANSWER, "The answer is not JSON");
        }
    }

    /** The answer, whatever its status. */
    HttpResponse<byte[]> send(HttpRequest.Builder request) {
        CompletableFuture<HttpResponse<byte[]>> answer =
                client.sendAsync(request.build(), head -> new LimitedBody(MAX_ANSWER_BYTES));
        try {
            return answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new ProviderFault(Kind.TIMEOUT, "There was no answer within " + timeout.toSeconds() + " s");
        } catch (ExecutionException e) {
            throw fault(e);
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new ProviderFault(Kind.UNREACHABLE, "The service was stopped during the request");
        }
    }

    /**
     * The same answer, if it is successful.
     *
     * @throws ProviderFault by its status if it is not
     */
    HttpResponse<byte[]> successful(HttpResponse<byte[]> answer) {
        int status = answer.statusCode();
        if (status >= 200 && status < 300) {
            return answer;
        }
        throw new ProviderFault(
                kind(status), "The provider answered " + status + explanation(status), retryAfter(answer));
    }

    private static String explanation(int status) {
        return status >= 300 && status < 400 ? "; redirects are not followed, so set the URL that it leads to" : "";
    }

    private static Kind kind(int status) {
        return switch (status) {
            case 402, 456 -> Kind.QUOTA;
            case 408 -> Kind.TIMEOUT;
            case 425, 429, 503, 529 -> Kind.BUSY;
            case 400, 413, 414, 422 -> Kind.BAD_REQUEST;
            default -> status >= 500 ? Kind.FAILED : Kind.REJECTED;
        };
    }

    /** Seconds or a date (RFC 9110 §10.2.3), at most a day. */
    private Optional<Duration> retryAfter(HttpResponse<byte[]> answer) {
        return answer.headers()
                .firstValue("Retry-After")
                .flatMap(this::delay)
                .filter(delay -> !delay.isNegative())
                .map(delay -> delay.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : delay);
    }

    private Optional<Duration> delay(String value) {
        if (value.matches("[0-9]{1,9}")) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(value)));
        }
        try {
            Instant until = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return Optional.of(Duration.between(clock.instant(), until));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private ProviderFault fault(ExecutionException e) {
        if (has(e, LimitedBody.TooLong.class)) {
            return new ProviderFault(Kind.BAD_ANSWER, "The answer is longer than " + MAX_ANSWER_BYTES + " bytes");
        }
        if (has(e, java.net.http.HttpTimeoutException.class)) {
            return new ProviderFault(
                    Kind.TIMEOUT, "The provider did not accept a connection within " + timeout.toSeconds() + " s");
        }
        if (has(e, javax.net.ssl.SSLException.class)) {
            return new ProviderFault(
                    Kind.UNREACHABLE,
                    "The TLS connection failed: the certificate is not trusted, or there is no common protocol");
        }
        return new ProviderFault(
                Kind.UNREACHABLE,
                has(e, java.net.ConnectException.class)
                        ? "There was no connection to the provider"
                        : "The connection was closed before the end of the answer");
    }

    private static boolean has(Throwable fault, Class<? extends Throwable> type) {
        return Causes.of(fault).anyMatch(type::isInstance);
    }
}
