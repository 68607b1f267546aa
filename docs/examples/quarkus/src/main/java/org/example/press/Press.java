package org.example.press;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ServiceUnavailableException;
import jakarta.ws.rs.WebApplicationException;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Reads records from Dragoman as HTML, and keeps them. */
@ApplicationScoped
public class Press {

    /** How long an answer is used without asking if no webhook arrives. */
    private static final Duration UNTIL_ASKED_AGAIN = Duration.ofMinutes(5);

    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    private final PressConfig config;
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(TIMEOUT)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    /** By slug, then by language. A website with many records bounds it, with Caffeine for example. */
    private final Map<String, Map<String, Kept>> kept = new ConcurrentHashMap<>();

    /** When a webhook last told of a record, by slug. */
    private final Map<String, Instant> changedAt = new ConcurrentHashMap<>();

    Press(PressConfig config) {
        this.config = config;
    }

    private record Kept(String html, String etag, Instant checkedAt) {}

    /**
     * The record as HTML, in the language or its fallback.
     *
     * @throws WebApplicationException 404 if it is unknown, 410 if it is gone, 503 if Dragoman cannot be reached and
     *     nothing is kept
     */
    public String article(String slug, String locale) {
        Map<String, Kept> versions = kept.computeIfAbsent(slug, absent -> new ConcurrentHashMap<>());
        Kept before = versions.get(locale);
        // Taken before the request: a change that happens meanwhile is later, and has the record asked for again.
        Instant now = Instant.now();
        if (before != null && isFresh(before, slug, now)) {
            return before.html();
        }
        try {
            HttpResponse<String> answer = http.send(request(slug, locale, before), BodyHandlers.ofString());
            return switch (answer.statusCode()) {
                case 200 -> keep(versions, locale, answer.body(), answer.headers().firstValue("ETag").orElse(""), now);
                case 304 -> keep(versions, locale, before.html(), before.etag(), now);
                case 404, 410 -> {
                    versions.remove(locale);
                    throw new WebApplicationException(answer.statusCode());
                }
                default -> last(before);
            };
        } catch (IOException e) {
            return last(before);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return last(before);
        }
    }

    /** Has everything that is kept of the record checked before it is used again. */
    public void changed(String slug) {
        changedAt.put(slug, Instant.now());
    }

    private boolean isFresh(Kept article, String slug, Instant now) {
        return article.checkedAt().isAfter(now.minus(UNTIL_ASKED_AGAIN))
                && article.checkedAt().isAfter(changedAt.getOrDefault(slug, Instant.MIN));
    }

    private static String keep(Map<String, Kept> versions, String locale, String html, String etag, Instant now) {
        versions.put(locale, new Kept(html, etag, now));
        return html;
    }

    /** Readers get what they got before. */
    private static String last(Kept before) {
        if (before == null) {
            throw new ServiceUnavailableException(30L);
        }
        return before.html();
    }

    private HttpRequest request(String slug, String locale, Kept before) {
        URI address = URI.create(config.dragomanUrl() + "/api/records/" + encode(slug) + "?lang=" + encode(locale)
                + "&heading=2&prefix=press-");
        HttpRequest.Builder request = HttpRequest.newBuilder(address).timeout(TIMEOUT).header("Accept", "text/html");
        return (before == null ? request : request.header("If-None-Match", before.etag())).build();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
