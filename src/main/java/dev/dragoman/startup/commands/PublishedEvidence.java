package dev.dragoman.startup.commands;

import dev.dragoman.proofs.verification.ReceivedMessage;
import dev.dragoman.startup.commands.Evidence.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fetches what proves a text from its publisher's addresses. */
final class PublishedEvidence {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final int MAX_BYTES = 16 * 1024 * 1024;
    private static final int OK = 200;
    private static final int GONE = 410;
    private static final String KEYS = "/.well-known/dragoman/keys.json";

    private static final Pattern EDITION = Pattern.compile("(.*/editions/[1-9][0-9]*)(?:/.*)?");
    private static final Pattern LINK =
            Pattern.compile("href=\"([^\"]*/editions/[1-9][0-9]*)/(?:withdrawal/)?statement\"");

    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(TIMEOUT)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    private final List<ReceivedMessage> answers = new ArrayList<>();

    static boolean isAddress(String argument) {
        String lower = argument.toLowerCase(Locale.ROOT);
        return lower.startsWith("https://") || lower.startsWith("http://");
    }

    /**
     * The page, statements and proofs of the text at an address: a record's page, or one edition's.
     *
     * @throws IOException if it cannot be fetched
     */
    List<Evidence> of(URI address) throws IOException {
        List<Evidence> found = new ArrayList<>();
        // The page that says that a text was withdrawn has the status 410.
        Optional<Evidence> page =
                fetch(address, "text/html", Set.of(OK, GONE)).filter(answer -> answer.kind() == Kind.PAGE);
        page.ifPresent(found::add);
        URI edition = edition(address, page);
        for (String path : List.of("/statement", "/proof", "/withdrawal/statement", "/withdrawal/proof")) {
            file(edition.resolve(edition.getRawPath() + path)).ifPresent(found::add);
        }
        return found;
    }

    /** The keys that the site of an address publishes. */
    Optional<Evidence> keys(URI address) throws IOException {
        return file(address.resolve(KEYS));
    }

    /** All answers with something that is to be proven. */
    List<ReceivedMessage> answers() {
        return List.copyOf(answers);
    }

    private Optional<Evidence> file(URI address) throws IOException {
        return fetch(address, "application/json, text/plain", Set.of(OK)).filter(answer -> answer.kind() != Kind.PAGE);
    }

    private static URI edition(URI address, Optional<Evidence> page) throws IOException {
        Matcher named = EDITION.matcher(address.getRawPath());
        if (named.matches()) {
            return address.resolve(named.group(1));
        }
        Matcher link = LINK.matcher(page.map(Evidence::text).orElse(""));
        if (link.find()) {
            return address.resolve(link.group(1));
        }
        throw new IOException(address + " does not say where its signed statement is");
    }

    private Optional<Evidence> fetch(URI address, String accepted, Set<Integer> statuses) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(TIMEOUT)
                .header("Accept", accepted)
                .build();
        try {
            HttpResponse<InputStream> answer = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = answer.body()) {
                byte[] bytes = body.readNBytes(MAX_BYTES + 1);
                if (bytes.length > MAX_BYTES) {
                    throw new IOException("it has more than " + MAX_BYTES + " bytes");
                }
                if (!statuses.contains(answer.statusCode())) {
                    return Optional.empty();
                }
                answers.add(new ReceivedMessage(
                        answer.uri(), answer.statusCode(), answer.headers().map(), bytes));
                return Evidence.of(address.toString(), bytes);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while fetching " + address, e);
        } catch (IOException e) {
            throw new IOException(address + " cannot be fetched: " + e, e);
        }
    }
}
