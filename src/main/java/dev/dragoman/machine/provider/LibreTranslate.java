package dev.dragoman.machine.provider;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.machine.text.Notation;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** LibreTranslate, which can be self-hosted ({@code POST /translate}). It takes no glossary. */
final class LibreTranslate implements Provider {

    private static final int MOST_TEXTS = 50;

    private final ProviderHttp http;
    private final URI address;
    private final Optional<String> key;

    LibreTranslate(ProviderHttp http, URI base, Optional<String> key) {
        this.http = http;
        this.key = key;
        address = ProviderAddress.under(base, "/translate");
    }

    @Override
    public String tool() {
        return "LibreTranslate";
    }

    @Override
    public Notation notation() {
        return Notation.HTML;
    }

    @Override
    public int mostTexts() {
        return MOST_TEXTS;
    }

    @Override
    public Optional<List<String>> translate(ProviderRequest request) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        request.texts().forEach(body.putArray("q")::add);
        body.put("source", "en").put("target", code(request.target())).put("format", "html");
        key.ifPresent(secret -> body.put("api_key", secret));
        JsonNode answer = http.json(ProviderHttp.post(address, body));
        return Optional.of(
                Answers.texts(answer.path("translatedText"), request.texts().size()));
    }

    /** Of a language in several scripts or countries, LibreTranslate has models of their own. */
    private static String code(LanguageTag locale) {
        String tag = locale.toString();
        return switch (tag) {
            case "zh-Hant", "zh-Hans", "pt-BR" -> tag;
            case "zh", "zh-CN", "zh-SG" -> "zh-Hans";
            case "zh-TW", "zh-HK", "zh-MO" -> "zh-Hant";
            default -> tag.split("-", 2)[0];
        };
    }
}
