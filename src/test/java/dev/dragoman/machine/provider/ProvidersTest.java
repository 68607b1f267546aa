package dev.dragoman.machine.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.dragoman.locales.LanguageTag;
import dev.dragoman.machine.provider.ProviderFault.Kind;
import dev.dragoman.quality.glossary.Glossary;
import dev.dragoman.quality.glossary.Term;
import dev.dragoman.quality.glossary.TermKind;
import io.quarkus.runtime.configuration.ConfigurationException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The protocols of the providers, with their published examples, and the settings that they need. */
class ProvidersTest {

    private static final String BASE = "https://press.example/";

    @Test
    void withoutAProviderMachineTranslationIsOff() {
        assertThat(Providers.of(StubProvider.settings(Map.of()), BASE, Clock.systemUTC()))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "provider=google | dragoman.machine.provider is \"google\"",
                "provider=libretranslate | dragoman.machine.url is not set",
                "provider=libretranslate,url=translate.example | dragoman.machine.url is wrong: it should be an http",
                "provider=libretranslate,url=https://user:secret@translate.example | without user",
                "provider=deepl | dragoman.machine.key is not set",
                "provider=openai,key=a | dragoman.machine.model is not set",
                "provider=etranslation,key=a | dragoman.machine.user is not set",
                "provider=etranslation,user=a | dragoman.machine.key is not set",
                "provider=deepl,key=a,timeout=0s | dragoman.machine.timeout",
                "provider=deepl,key=a,concurrency=0 | dragoman.machine.concurrency",
                "provider=deepl,key=a,characters-per-request=0 | dragoman.machine.characters-per-request"
            })
    void aSettingThatIsMissingOrWrongStopsTheStart(String settings, String message) {
        MachineConfig config = StubProvider.settings(parsed(settings));

        assertThatThrownBy(() -> Providers.of(config, BASE, Clock.systemUTC()))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining(message)
                .hasMessageNotContaining("secret");
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

    @Test
    void anOpenAiCompatibleModelGetsTheTermsOfTheTextsAndAnswersInAStructure() {
        String answer =
                "{\"id\":\"chatcmpl-1\",\"object\":\"chat.completion\",\"choices\":[{\"index\":0,\"message\":{\"role\":"
                        + "\"assistant\",\"content\":\"{\\\"translations\\\":[\\\"外務大臣\\\"]}\",\"refusal\":null},"
                        + "\"finish_reason\":\"stop\"}],\"usage\":{\"prompt_tokens\":19,\"completion_tokens\":10}}";
        try (StubProvider stub = StubProvider.answering(200, answer)) {
            Provider provider = provider("provider=openai,key=k,model=some-model,url=" + stub.address());

            assertThat(provider.translate(withTerm("Foreign Minister"))).contains(List.of("外務大臣"));

            StubProvider.Asked asked = stub.asked().get(0);
            assertThat(provider.tool()).isEqualTo("some-model");
            assertThat(asked.path()).isEqualTo("/v1/chat/completions");
            assertThat(asked.header("Authorization")).isEqualTo("Bearer k");
            assertThat(asked.json().path("model").asText()).isEqualTo("some-model");
            assertThat(asked.json().at("/response_format/type").asText()).isEqualTo("json_schema");
            assertThat(asked.json().at("/messages/1/content").asText())
                    .isEqualTo(
                            "{\"target\":\"ja\",\"glossary\":[{\"en\":\"Foreign Minister\",\"translation\":\"外務大臣\"}],"
                                    + "\"texts\":[\"The Foreign Minister\"]}");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "200 | {\"choices\":[{\"message\":{\"content\":\"{}\"},\"finish_reason\":\"length\"}]} | BAD_ANSWER",
                "200 | {\"choices\":[{\"message\":{\"content\":null,\"refusal\":\"I cannot\"}}]} | BAD_ANSWER",
                "200 | {\"choices\":[{\"message\":{\"content\":\"Sure! Here it is: A\"}}]} | BAD_ANSWER",
                "200 | {\"choices\":[{\"message\":{\"content\":\"{\\\"translations\\\":[]}\"}}]} | BAD_ANSWER",
                "200 | {\"choices\":[]} | BAD_ANSWER",
                "429 | {\"error\":{\"code\":\"insufficient_quota\",\"type\":\"insufficient_quota\"}} | QUOTA",
                "429 | {\"error\":{\"code\":\"rate_limit_exceeded\"}} | BUSY",
                "401 | {\"error\":{\"message\":\"Incorrect API key provided: k\"}} | REJECTED"
            })
    void aModelThatDoesNotTranslateIsAFault(int status, String body, Kind kind) {
        try (StubProvider stub = StubProvider.answering(status, body)) {
            Provider provider = provider("provider=openai,model=m,url=" + stub.address());

            ProviderFault fault =
                    catchThrowableOfType(ProviderFault.class, () -> provider.translate(request("ja", "A")));

            assertThat(fault.kind()).isEqualTo(kind);
        }
    }

    @Test
    void eTranslationGetsADocumentAndIsAnsweredItsDigestChallenge() {
        String challenge = "Digest realm=\"eTranslation\", qop=\"auth\", nonce=\"MTU0\", opaque=\"00\"";
        try (StubProvider stub = new StubProvider((exchange, asked) -> {
            if (asked.header("Authorization").isEmpty()) {
                exchange.getResponseHeaders().add("WWW-Authenticate", challenge);
                StubProvider.answer(exchange, 401, "");
            } else {
                StubProvider.answer(exchange, 200, "12345");
            }
        })) {
            Provider provider =
                    provider("provider=etranslation,user=App,key=secret,url=" + stub.address() + "/si/translate");

            assertThat(provider.translate(request("fr", "One <span id=\"x1\"></span>.", "Two.")))
                    .isEmpty();

            StubProvider.Asked asked = stub.asked().get(1);
            assertThat(asked.header("Authorization"))
                    .startsWith(
                            "Digest username=\"App\", realm=\"eTranslation\", nonce=\"MTU0\", uri=\"/si/translate\"")
                    .contains("opaque=\"00\", qop=auth, nc=00000001, cnonce=\"")
                    .doesNotContain("secret");
            assertThat(asked.json().path("sourceLanguage").asText()).isEqualTo("EN");
            assertThat(asked.json().path("targetLanguages").toString()).isEqualTo("[\"FR\"]");
            assertThat(asked.json().at("/callerInformation/application").asText())
                    .isEqualTo("App");
            assertThat(asked.json().at("/destinations/httpDestinations/0").asText())
                    .isEqualTo("https://press.example/machine/callbacks/id");
            assertThat(asked.json().path("errorCallback").asText())
                    .isEqualTo("https://press.example/machine/callbacks/id/error");
            assertThat(new String(
                            Base64.getDecoder()
                                    .decode(asked.json()
                                            .at("/documentToTranslateBase64/content")
                                            .asText()),
                            StandardCharsets.UTF_8))
                    .contains("<p id=\"u0\">One <span id=\"x1\"></span>.</p>\n<p id=\"u1\">Two.</p>");
        }
    }

    /** The example of RFC 7616 §3.9.1, whose nonce of the client is fixed. */
    @ParameterizedTest
    @CsvSource({
        "SHA-256, 753927fa0e85d155564e2e272a28d1802ca10daf4496794697cf8db5856cb6c1",
        "MD5, 8ca523f5e9506fed4657c9700eebdbec"
    })
    void theDigestIsThatOfTheStandardsExample(String algorithm, String response) {
        DigestAuthentication digest = DigestAuthentication.of("Digest realm=\"http-auth@example.org\", qop=\"auth,"
                        + " auth-int\", algorithm=" + algorithm
                        + ", nonce=\"7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v\","
                        + " opaque=\"FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS\"")
                .orElseThrow();

        assertThat(digest.authorization(
                        "Mufasa",
                        "Circle of Life",
                        "GET",
                        "/dir/index.html",
                        "f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ"))
                .contains("response=\"" + response + "\"");
    }

    @ParameterizedTest
    @CsvSource({"-20028, BUSY", "-20021, BAD_REQUEST", "-20003, REJECTED", "-20001, REJECTED", "no number, FAILED"})
    void anErrorNumberOfETranslationSaysWhatMayBeDone(String answer, Kind kind) {
        try (StubProvider stub = StubProvider.answering(200, answer)) {
            Provider provider = provider("provider=etranslation,user=App,key=secret,url=" + stub.address());

            ProviderFault fault =
                    catchThrowableOfType(ProviderFault.class, () -> provider.translate(request("fr", "A")));

            assertThat(fault.kind()).isEqualTo(kind);
        }
    }

    @Test
    void eTranslationDeliversTheDocumentInBase64OrAsItIs() {
        Provider provider = provider("provider=etranslation,user=App,key=secret");
        String html = "<!DOCTYPE html>\n<html><body><p id=\"u0\">Un <span id=\"x1\"></span>.</p>\n"
                + "<P class=\"a\" id=\"u1\">Deux.</P></body></html>";
        byte[] plain = html.getBytes(StandardCharsets.UTF_8);

        assertThat(provider.delivered(plain, 2)).containsExactly("Un <span id=\"x1\"></span>.", "Deux.");
        assertThat(provider.delivered(Base64.getMimeEncoder().encode(plain), 2))
                .containsExactly("Un <span id=\"x1\"></span>.", "Deux.");
        for (String broken : List.of("", "%%%", "<p id=\"u1\">Deux.</p><p id=\"u0\">Un</p>", "<p id=\"u0\">Un</p>")) {
            assertThat(catchThrowableOfType(
                                    ProviderFault.class,
                                    () -> provider.delivered(broken.getBytes(StandardCharsets.UTF_8), 2))
                            .kind())
                    .isEqualTo(Kind.BAD_ANSWER);
        }
    }

    private static ProviderRequest withTerm(String english) {
        Term term = new Term(english, TermKind.TERM, "外務大臣", List.of(), List.of(), List.of());
        LanguageTag ja = LanguageTag.parse("ja");
        return new ProviderRequest("id", ja, List.of("The " + english), new Glossary(ja, List.of(term)));
    }

    private static ProviderRequest request(String locale, String... texts) {
        return new ProviderRequest("id", LanguageTag.parse(locale), List.of(texts), Glossary.EMPTY);
    }

    private static Provider provider(String settings) {
        return Providers.of(StubProvider.settings(parsed(settings)), BASE, Clock.systemUTC())
                .orElseThrow();
    }

    private static Map<String, String> parsed(String settings) {
        return Arrays.stream(settings.split(","))
                .map(setting -> setting.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    }
}
