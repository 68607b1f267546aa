package dev.dragoman.machine.provider;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.machine.text.Notation;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** DeepL ({@code POST /v2/translate}); the terms of the glossary are enforced by a glossary that is stored there. */
final class DeepL implements Provider {

    private static final int MOST_TEXTS = 50;
    private static final Set<String> OF_THEIR_OWN =
            Set.of("ZH-HANS", "ZH-HANT", "PT-BR", "PT-PT", "EN-GB", "EN-US", "ES-419");

    private final ProviderHttp http;
    private final URI address;
    private final String key;
    private final DeepLGlossaries glossaries;

    DeepL(ProviderHttp http, URI base, String key) {
        this.http = http;
        this.key = key;
        address = ProviderAddress.under(base, "/v2/translate");
        glossaries = new DeepLGlossaries(http, ProviderAddress.under(base, "/v2/glossaries"), key);
    }

    /** That of the service that the key is for: keys of the free one end with {@code :fx}. */
    static String publicAddress(String key) {
        return key.endsWith(":fx") ? "https://api-free.deepl.com" : "https://api.deepl.com";
    }

    @Override
    public String tool() {
        return "DeepL";
    }

    @Override
    public Notation notation() {
        return Notation.XML;
    }

    @Override
    public int mostTexts() {
        return MOST_TEXTS;
    }

    @Override
    public Optional<List<String>> translate(ProviderRequest request) {
        String target = code(request.target());
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        request.texts().forEach(body.putArray("text")::add);
        body.put("source_lang", "EN").put("target_lang", target).put("tag_handling", "xml");
        body.put("outline_detection", false);
        body.putArray("non_splitting_tags").add("x").add("g");
        body.putArray("splitting_tags");
        glossaries.of(target, request.glossary().terms()).ifPresent(id -> body.put("glossary_id", id));
        JsonNode answer = http.json(authorized(ProviderHttp.post(address, body), key));
        List<String> texts = new ArrayList<>();
        for (JsonNode translation : answer.path("translations")) {
            texts.add(Answers.text(translation.path("text")));
        }
        return Optional.of(Answers.counted(texts, request.texts().size()));
    }

    static HttpRequest.Builder authorized(HttpRequest.Builder request, String key) {
        return request.header("Authorization", "DeepL-Auth-Key " + key);
    }

    private static String code(LanguageTag locale) {
        String tag = locale.toString().toUpperCase(Locale.ROOT);
        return OF_THEIR_OWN.contains(tag) ? tag : tag.split("-", 2)[0];
    }
}
