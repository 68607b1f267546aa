package dev.dragoman.machine.provider;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dragoman.json.Digest;
import dev.dragoman.quality.glossary.Term;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Glossaries that are stored at DeepL ({@code /v2/glossaries}), one for each set of terms, named after their digest. One that is
 * there already is used again.
 */
final class DeepLGlossaries {

    private static final String NAME = "dragoman-";

    private final ProviderHttp http;
    private final URI address;
    private final String key;
    private final Map<String, String> ids = new ConcurrentHashMap<>();

    DeepLGlossaries(ProviderHttp http, URI address, String key) {
        this.http = http;
        this.address = address;
        this.key = key;
    }

    /**
     * The id of a glossary with these terms; empty without any, or if DeepL takes none for this language: the findings name the
     * terms that are missing then.
     *
     * @throws ProviderFault if DeepL cannot be asked now
     */
    Optional<String> of(String target, List<Term> terms) {
        String entries = entries(terms);
        if (entries.isEmpty()) {
            return Optional.empty();
        }
        String language = target.split("-", 2)[0];
        String name = NAME + language.toLowerCase(Locale.ROOT) + "-"
                + Digest.of(entries).hex().substring(0, 16);
        try {
            return Optional.of(ids.computeIfAbsent(
                    name, wanted -> stored(wanted).orElseGet(() -> create(wanted, language, entries))));
        } catch (ProviderFault e) {
            // What is wrong with the key or the quota shows in the translation that follows.
            if (!e.kind().isTemporary()) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** Tab-separated values, each English term once. */
    private static String entries(List<Term> terms) {
        Map<String, String> entries = new TreeMap<>();
        terms.forEach(term -> entries.putIfAbsent(clean(term.english()), clean(term.target())));
        return entries.entrySet().stream()
                .filter(entry -> !entry.getKey().isEmpty() && !entry.getValue().isEmpty())
                .map(entry -> entry.getKey() + "\t" + entry.getValue())
                .collect(Collectors.joining("\n"));
    }

    private static String clean(String term) {
        return term.replaceAll("[\\p{Cc}\\s]+", " ").strip();
    }

    private Optional<String> stored(String name) {
        JsonNode all = http.json(DeepL.authorized(
                HttpRequest.newBuilder(address)
                        .header("Accept", "application/json")
                        .GET(),
                key));
        for (JsonNode glossary : all.path("glossaries")) {
            if (glossary.path("name").asText().equals(name)
                    && glossary.path("ready").asBoolean(true)) {
                return Optional.of(glossary.path("glossary_id").asText());
            }
        }
        return Optional.empty();
    }

    private String create(String name, String language, String entries) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("name", name).put("source_lang", "en");
        body.put("target_lang", language.toLowerCase(Locale.ROOT));
        body.put("entries", entries).put("entries_format", "tsv");
        return Answers.text(http.json(DeepL.authorized(ProviderHttp.post(address, body), key))
                .path("glossary_id"));
    }
}
