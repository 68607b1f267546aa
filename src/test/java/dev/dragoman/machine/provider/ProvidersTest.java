package dev.dragoman.machine.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dragoman.locales.LanguageTag;
import dev.dragoman.quality.glossary.Glossary;
import dev.dragoman.quality.glossary.Term;
import dev.dragoman.quality.glossary.TermKind;
import io.quarkus.runtime.configuration.ConfigurationException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The protocols of the providers, with their published examples, and the settings that they need. */
class ProvidersTest {

    @Test
    void withoutAProviderMachineTranslationIsOff() {
        assertThat(Providers.of(StubProvider.settings(Map.of()), Clock.systemUTC()))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "provider=google | dragoman.machine.provider is \"google\"",
                "provider=libretranslate | dragoman.machine.url is not set",
                "provider=libretranslate,url=translate.example | dragoman.machine.url is \"translate.example\"",
                "provider=libretranslate,url=https://user:secret@translate.example | without user",
                "provider=deepl | dragoman.machine.key is not set",
                "provider=deepl,key=a,timeout=0s | dragoman.machine.timeout",
                "provider=deepl,key=a,concurrency=0 | dragoman.machine.concurrency",
                "provider=deepl,key=a,characters-per-request=0 | dragoman.machine.characters-per-request"
            })
    void aSettingThatIsMissingOrWrongStopsTheStart(String settings, String message) {
        MachineConfig config = StubProvider.settings(parsed(settings));

        assertThatThrownBy(() -> Providers.of(config, Clock.systemUTC()))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining(message);
    }

    @Test
    void libreTranslateTranslatesHtml() {
        try (StubProvider stub = StubProvider.answering(
                200, "{\"translatedText\": [\"<p class=\\\"green\\\">¡Hola!</p>\", \"¡Adiós!\"]}")) {
            Provider provider = provider("provider=libretranslate,key=k,url=" + stub.address() + "/");

            Optional<List<String>> texts = provider.translate(request("es", "<p class=\"green\">Hello!</p>", "Bye!"));

            assertThat(texts).contains(List.of("<p class=\"green\">¡Hola!</p>", "¡Adiós!"));
            StubProvider.Asked asked = stub.asked().get(0);
            assertThat(asked.method() + " " + asked.path()).isEqualTo("POST /translate");
            assertThat(asked.json().toString())
                    .isEqualTo("{\"q\":[\"<p class=\\\"green\\\">Hello!</p>\",\"Bye!\"],\"source\":\"en\","
                            + "\"target\":\"es\",\"format\":\"html\",\"api_key\":\"k\"}");
        }
    }

    @ParameterizedTest
    @CsvSource({"ja, ja", "zh-Hant, zh-Hant", "zh, zh-Hans", "pt-BR, pt-BR", "de-AT, de"})
    void libreTranslateKnowsLanguagesByTheirCode(String locale, String code) {
        try (StubProvider stub = StubProvider.answering(200, "{\"translatedText\": [\"a\"]}")) {
            provider("provider=libretranslate,url=" + stub.address()).translate(request(locale, "A"));

            assertThat(stub.asked().get(0).json().path("target").asText()).isEqualTo(code);
            assertThat(stub.asked().get(0).json().has("api_key")).isFalse();
        }
    }

    @Test
    void deepLGetsXmlAndTheKeyInAHeader() {
        try (StubProvider stub = StubProvider.answering(
                200, "{\"translations\":[{\"detected_source_language\":\"EN\",\"text\":\"Hallo, Welt!\"}]}")) {
            Provider provider = provider("provider=deepl,key=k:fx,url=" + stub.address());

            Optional<List<String>> texts = provider.translate(request("de", "Hello, world!"));

            assertThat(texts).contains(List.of("Hallo, Welt!"));
            StubProvider.Asked asked = stub.asked().get(0);
            assertThat(asked.path()).isEqualTo("/v2/translate");
            assertThat(asked.header("Authorization")).isEqualTo("DeepL-Auth-Key k:fx");
            assertThat(asked.json().path("text").toString()).isEqualTo("[\"Hello, world!\"]");
            assertThat(asked.json().path("source_lang").asText()).isEqualTo("EN");
            assertThat(asked.json().path("target_lang").asText()).isEqualTo("DE");
            assertThat(asked.json().path("tag_handling").asText()).isEqualTo("xml");
            assertThat(asked.json().has("glossary_id")).isFalse();
        }
    }

    @Test
    void deepLStoresTheGlossaryOnceAndUsesIt() {
        try (StubProvider stub = new StubProvider((exchange, asked) -> {
            if (asked.path().equals("/v2/translate")) {
                StubProvider.answer(exchange, 200, "{\"translations\":[{\"text\":\"外務大臣\"}]}");
            } else if (asked.method().equals("GET")) {
                StubProvider.answer(exchange, 200, "{\"glossaries\":[{\"name\":\"other\",\"glossary_id\":\"o\"}]}");
            } else {
                StubProvider.answer(exchange, 201, "{\"glossary_id\":\"def3a26b\",\"ready\":true}");
            }
        })) {
            Provider provider = provider("provider=deepl,key=k,url=" + stub.address());

            provider.translate(withTerm("Foreign Minister"));
            provider.translate(withTerm("Foreign Minister"));

            List<StubProvider.Asked> asked = stub.asked();
            assertThat(asked)
                    .extracting(one -> one.method() + " " + one.path())
                    .containsExactly(
                            "GET /v2/glossaries", "POST /v2/glossaries", "POST /v2/translate", "POST /v2/translate");
            assertThat(asked.get(1).json().path("entries").asText()).isEqualTo("Foreign Minister\t外務大臣");
            assertThat(asked.get(1).json().path("entries_format").asText()).isEqualTo("tsv");
            assertThat(asked.get(3).json().path("glossary_id").asText()).isEqualTo("def3a26b");
        }
    }

    @Test
    void aLanguageThatDeepLTakesNoGlossaryForIsTranslatedWithout() {
        try (StubProvider stub = new StubProvider((exchange, asked) -> {
            if (asked.path().equals("/v2/translate")) {
                StubProvider.answer(exchange, 200, "{\"translations\":[{\"text\":\"外務大臣\"}]}");
            } else {
                StubProvider.answer(exchange, 400, "{\"message\":\"Unsupported glossary source and target pair\"}");
            }
        })) {
            Provider provider = provider("provider=deepl,key=k,url=" + stub.address());

            assertThat(provider.translate(withTerm("Foreign Minister"))).contains(List.of("外務大臣"));
        }
    }

    private static ProviderRequest withTerm(String english) {
        Term term = new Term(english, TermKind.values()[0], "外務大臣", List.of(), List.of(), List.of());
        LanguageTag ja = LanguageTag.parse("ja");
        return new ProviderRequest("id", ja, List.of("The " + english), new Glossary(ja, List.of(term)));
    }

    private static ProviderRequest request(String locale, String... texts) {
        return new ProviderRequest("id", LanguageTag.parse(locale), List.of(texts), Glossary.EMPTY);
    }

    private static Provider provider(String settings) {
        return Providers.of(StubProvider.settings(parsed(settings)), Clock.systemUTC())
                .orElseThrow();
    }

    private static Map<String, String> parsed(String settings) {
        return java.util.Arrays.stream(settings.split(","))
                .map(setting -> setting.split("=", 2))
                .collect(java.util.stream.Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    }
}
