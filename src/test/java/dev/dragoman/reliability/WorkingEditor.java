package dev.dragoman.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Uploads, saves, reviews and releases two translations of one record, again and again, until the service is gone, and
 * knows afterwards what must be stored: what the last acknowledged act left, or what the act that was not answered
 * would have left, and nothing in between.
 */
final class WorkingEditor {

    private static final Pattern LABEL = Pattern.compile("cycle ([a-j]+)");
    private static final List<String> LOCALES = List.of("de", "fr");
    private static final int ACTS = 8;

    /** A check of all figures in a text would compare digits with the source. */
    private static final String DIGITS = "abcdefghij";

    /**
     * What is seen of a translation.
     *
     * @param labels those of the cycles whose texts the newest version holds, each once, in the order of its units
     * @param published those of the public edition
     */
    private record Seen(int version, List<String> labels, String state, int edition, List<String> published) {

        Seen stored(List<String> texts) {
            return new Seen(version + 1, texts, "draft", edition, published);
        }

        Seen reviewed(String next) {
            return new Seen(version, labels, next, edition, published);
        }

        Seen released() {
            return new Seen(version, labels, "released", edition + 1, labels);
        }
    }

    /**
     * What was acknowledged by some moment.
     *
     * @param acts how many acts
     * @param versions the labels of each version, by its address
     * @param releases the ids of the releases made
     */
    record Acknowledged(int acts, Map<String, List<String>> versions, List<String> releases) {}

    /** A request to the service. */
    private interface Act {

        HttpResponse<String> send() throws IOException, InterruptedException;
    }

    private final ObjectMapper json = new ObjectMapper();
    private final String record;
    private final String reviewer;
    private final Runnable acknowledged;
    private final Map<String, List<String>> versions = new LinkedHashMap<>();
    private final List<String> releases = new ArrayList<>();

    /** What was seen before the first act, and after each one that was acknowledged. */
    private final List<Map<String, Seen>> states = new ArrayList<>();

    private Map<String, Seen> expected = new TreeMap<>();
    private Map<String, Seen> unanswered = Map.of();
    private int cycle;
    /** Which act of the cycle comes next: a short time between two kills must not leave the last ones out. */
    private int next;

    /**
     * An editor of a record of their own.
     *
     * @param reviewer the token of another person, who approves
     * @param acknowledged told of each act that the service has acknowledged
     */
    WorkingEditor(String slug, String reviewer, Runnable acknowledged) {
        this.record = "/api/records/" + slug;
        this.reviewer = reviewer;
        this.acknowledged = acknowledged;
        LOCALES.forEach(locale -> expected.put(locale, new Seen(0, List.of(), "none", 0, List.of())));
        states.add(expected);
    }

    /** Writes the record, and releases it in English. */
    void begin(ServiceClient client) throws IOException, InterruptedException {
        done(client.put(record, """
                        ---
                        kind: readout
                        title: A record of the test
                        issued: 1990-01-02
                        ---

                        A paragraph of the text.

                        Another one, which ends it.
                        """, false));
        done(client.post("/api/releases", ServiceProcess.TOKEN, release(List.of("en"))));
    }

    /** Works until the service is gone. */
    void work(ServiceClient client) throws InterruptedException {
        try {
            String cookie = client.signIn();
            while (true) {
                proceed(client, cookie);
            }
        } catch (IOException gone) {
            // What was not answered may have been stored or not.
        }
    }

    /** Checks what is stored, after a kill, and goes on from there. */
    void check(ServiceClient client) throws IOException, InterruptedException {
        Map<String, Seen> stored = seen(client);
        assertThat(stored).as("stored of " + record).isIn(expected, unanswered.isEmpty() ? expected : unanswered);
        checkKept(client, versions, releases);
        versions.clear();
        releases.clear();
        if (stored.equals(unanswered)) {
            next = (next + 1) % ACTS;
        }
        expected = stored;
        unanswered = Map.of();
    }

    /** What has been acknowledged so far; another thread may be at work. */
    synchronized Acknowledged acknowledged() {
        return new Acknowledged(states.size() - 1, Map.copyOf(versions), List.copyOf(releases));
    }

    /**
     * Checks a copy of the store, after the work has ended: it has all that was acknowledged before it was begun, at most what
     * was sent before it was complete, and no act halfway.
     */
    void checkCopy(ServiceClient copy, Acknowledged before, Acknowledged after)
            throws IOException, InterruptedException {
        // The act that was under way when the copy was complete may be in it.
        List<Map<String, Seen>> possible =
                new ArrayList<>(states.subList(before.acts(), Math.min(after.acts() + 2, states.size())));
        if (after.acts() + 1 == states.size() && !unanswered.isEmpty()) {
            possible.add(unanswered);
        }
        assertThat(seen(copy)).as("copy of " + record).isIn(possible);
        checkKept(copy, before.versions(), before.releases());
    }

    private Map<String, Seen> seen(ServiceClient client) throws IOException, InterruptedException {
        Map<String, Seen> stored = new TreeMap<>();
        for (String locale : LOCALES) {
            stored.put(locale, see(client, locale));
        }
        return stored;
    }

    private void checkKept(ServiceClient client, Map<String, List<String>> texts, List<String> done)
            throws IOException, InterruptedException {
        for (Map.Entry<String, List<String>> version : texts.entrySet()) {
            assertThat(labels(done(client.readAsEditor(version.getKey())).body()))
                    .as(version.getKey())
                    .isEqualTo(version.getValue());
        }
        for (String release : done) {
            assertThat(json.readTree(done(client.readAsEditor("/api/releases/" + release))
                                    .body())
                            .path("state")
                            .asText())
                    .as(release)
                    .isEqualTo("done");
        }
    }

    /** Does the next act of a cycle; if it is not answered, it stays the next one. */
    private void proceed(ServiceClient client, String cookie) throws IOException, InterruptedException {
        switch (next) {
            case 0 -> {
                cycle++;
                upload(client, "de");
            }
            case 1 -> upload(client, "fr");
            case 2 -> save(client, cookie);
            case 3 -> submit(client, "de");
            case 4 -> approve(client, "de");
            case 5 -> submit(client, "fr");
            case 6 -> approve(client, "fr");
            default -> release(client);
        }
        next = (next + 1) % ACTS;
    }

    private void upload(ServiceClient client, String locale) throws IOException, InterruptedException {
        String label = label(cycle);
        Seen before = expected.get(locale);
        act(
                Map.of(locale, before.stored(List.of(label))),
                () -> client.put(
                        translation(locale),
                        "{\"title\": \"Un texte\", \"p1\": \"Un paragraphe du cycle " + label
                                + ".\", \"p2\": \"Encore un, du cycle " + label + ".\"}",
                        before.version() > 0));
    }

    private void save(ServiceClient client, String cookie) throws IOException, InterruptedException {
        String saved = label(cycle * 10 + 1);
        Seen uploaded = expected.get("fr");
        act(
                Map.of("fr", uploaded.stored(List.of(label(cycle), saved))),
                () -> client.save(
                        translation("fr").replaceFirst("^/api", "/desk") + "/units/p2",
                        cookie,
                        uploaded.version(),
                        "Encore un, du cycle " + saved + "."));
    }

    private void submit(ServiceClient client, String locale) throws IOException, InterruptedException {
        act(
                Map.of(locale, expected.get(locale).reviewed("in-review")),
                () -> client.post(translation(locale) + "/submit", ServiceProcess.TOKEN, "{}"));
    }

    private void approve(ServiceClient client, String locale) throws IOException, InterruptedException {
        act(
                Map.of(locale, expected.get(locale).reviewed("approved")),
                () -> client.post(translation(locale) + "/approve", reviewer, "{}"));
    }

    private void release(ServiceClient client) throws IOException, InterruptedException {
        Map<String, Seen> together = new TreeMap<>();
        expected.forEach((locale, seen) -> together.put(locale, seen.released()));
        HttpResponse<String> release =
                act(together, () -> client.post("/api/releases", ServiceProcess.TOKEN, release(LOCALES)));
        noteRelease(json.readTree(release.body()).path("id").asText());
    }

    /** Sends a request that, once it is acknowledged, has changed what is seen of some translations. */
    private HttpResponse<String> act(Map<String, Seen> changed, Act act) throws IOException, InterruptedException {
        Map<String, Seen> after = new TreeMap<>(expected);
        after.putAll(changed);
        unanswered = after;
        HttpResponse<String> answer = act.send();
        while (answer.statusCode() == 503) {
            // The database was locked for too long, as on a busy machine, and nothing was changed.
            answer = act.send();
        }
        done(answer);
        note(after, changed);
        acknowledged.run();
        return answer;
    }

    private synchronized void note(Map<String, Seen> after, Map<String, Seen> changed) {
        expected = after;
        unanswered = Map.of();
        states.add(after);
        changed.forEach(
                (locale, seen) -> versions.put(translation(locale) + "?version=" + seen.version(), seen.labels()));
    }

    private synchronized void noteRelease(String id) {
        releases.add(id);
    }

    private Seen see(ServiceClient client, String locale) throws IOException, InterruptedException {
        JsonNode translations = json.readTree(
                        done(client.readAsEditor(record + "/translations")).body())
                .path("translations");
        for (JsonNode translation : translations) {
            if (translation.path("locale").asText().equals(locale)) {
                int edition = translation.path("edition").asInt();
                return new Seen(
                        translation.path("version").asInt(),
                        labels(done(client.readAsEditor(translation(locale))).body()),
                        translation.path("state").asText(),
                        edition,
                        edition == 0
                                ? List.of()
                                : labels(done(client.read(record + "?lang=" + locale))
                                        .body()));
            }
        }
        return new Seen(0, List.of(), "none", 0, List.of());
    }

    private String translation(String locale) {
        return record + "/translations/" + locale;
    }

    private String release(List<String> locales) {
        String slug = record.substring(record.lastIndexOf('/') + 1);
        return locales.stream()
                .map(locale -> "{\"slug\": \"" + slug + "\", \"locale\": \"" + locale + "\"}")
                .collect(Collectors.joining(", ", "{\"editions\": [", "]}"));
    }

    private static List<String> labels(String text) {
        return LABEL.matcher(text)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
    }

    private static String label(int number) {
        return Integer.toString(number)
                .chars()
                .mapToObj(digit -> DIGITS.substring(digit - '0', digit - '0' + 1))
                .collect(Collectors.joining());
    }

    private static HttpResponse<String> done(HttpResponse<String> answer) {
        assertThat(answer.statusCode())
                .as(answer.request() + " " + answer.body())
                .isBetween(200, 299);
        return answer;
    }
}
