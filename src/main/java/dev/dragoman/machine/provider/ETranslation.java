package dev.dragoman.machine.provider;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.machine.provider.ProviderFault.Kind;
import dev.dragoman.machine.text.Notation;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The European Commission's eTranslation (its REST service for secured clients): texts are sent as a document of HTML, and the
 * translated document is delivered to an address of ours, which only eTranslation knows.
 */
final class ETranslation implements Provider {

    /** Where its public service is. */
    static final String PUBLIC_ADDRESS = "https://webgate.ec.europa.eu/etranslation/si/translate";

    private static final int MOST_TEXTS = 50;
    private static final int CONCURRENCY_QUOTA = -20028;
    private static final int TEXT_TOO_LONG = -20021;
    /** Those that eTranslation does not write in the script of its model. */
    private static final Set<String> OTHER_SCRIPTS = Set.of("zh-Hant", "zh-TW", "zh-HK", "zh-MO");

    private static final Pattern NUMBER = Pattern.compile("\\s*\"?(-?[0-9]{1,18})\"?\\s*");
    private static final Pattern PARAGRAPH =
            Pattern.compile("<p\\b[^>]{0,200}?\\bid=[\"']?u([0-9]{1,4})[\"']?[^>]{0,200}>", Pattern.CASE_INSENSITIVE);
    private static final Pattern END_TAG = Pattern.compile("</p\\s{0,9}>", Pattern.CASE_INSENSITIVE);
    private static final String END = "</p>";

    private final ProviderHttp http;
    private final URI address;
    private final String user;
    private final String password;
    private final String callbacks;
    private final SecureRandom random = new SecureRandom();

    /** @param callbacks what the addresses begin with that texts are delivered to */
    ETranslation(ProviderHttp http, URI address, String user, String password, String callbacks) {
        this.http = http;
        this.address = address;
        this.user = user;
        this.password = password;
        this.callbacks = callbacks;
    }

    @Override
    public String tool() {
        return "eTranslation";
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
    public boolean deliversLater() {
        return true;
    }

    @Override
    public Optional<List<String>> translate(ProviderRequest request) {
        if (OTHER_SCRIPTS.contains(request.target().toString())) {
            throw new ProviderFault(Kind.REJECTED, "eTranslation does not translate into " + request.target());
        }
        String body = body(request).toString();
        HttpResponse<byte[]> answer = http.send(post(body));
        if (answer.statusCode() == 401) {
            answer = http.send(post(body).header("Authorization", authorization(answer)));
        }
        String text = new String(http.successful(answer).body(), UTF_8);
        Matcher number = NUMBER.matcher(text);
        if (!number.matches()) {
            throw new ProviderFault(Kind.FAILED, "eTranslation answered neither the number of a request nor an error");
        }
        long id = Long.parseLong(number.group(1));
        if (id <= 0) {
            throw fault(id);
        }
        return Optional.empty();
    }

    @Override
    public List<String> delivered(byte[] body, int texts) {
        String html = html(new String(body, UTF_8).strip());
        List<String> found = new ArrayList<>();
        Matcher paragraph = PARAGRAPH.matcher(html);
        Matcher end = END_TAG.matcher(html);
        while (paragraph.find()) {
            if (!end.find(paragraph.end()) || Integer.parseInt(paragraph.group(1)) != found.size()) {
                throw new ProviderFault(Kind.BAD_ANSWER, "The texts of the document are not those that were sent");
            }
            found.add(html.substring(paragraph.end(), end.start()).strip());
        }
        return Answers.counted(found, texts);
    }

    @Override
    public ProviderFault undelivered(Optional<Integer> code) {
        return code.map(ETranslation::fault)
                .orElseGet(() -> new ProviderFault(Kind.FAILED, "eTranslation reported an error"));
    }

    private HttpRequest.Builder post(String body) {
        return HttpRequest.newBuilder(address)
                .header("Content-Type", "application/json")
                .header("User-Agent", "Dragoman")
                .POST(HttpRequest.BodyPublishers.ofString(body, UTF_8));
    }

    private ObjectNode body(ProviderRequest request) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("priority", 5).put("externalReference", request.id());
        body.putObject("callerInformation").put("application", user).put("username", "dragoman");
        body.putObject("documentToTranslateBase64")
                .put(
                        "content",
                        Base64.getEncoder().encodeToString(document(request).getBytes(UTF_8)))
                .put("format", "html")
                .put("fileName", "texts");
        body.put("sourceLanguage", "EN").put("domain", "GEN");
        body.putArray("targetLanguages").add(code(request.target()));
        body.put("errorCallback", callbacks + request.id() + "/error");
        body.putObject("destinations").putArray("httpDestinations").add(callbacks + request.id());
        return body;
    }

    private static String document(ProviderRequest request) {
        StringBuilder html = new StringBuilder("<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"></head><body>\n");
        for (int i = 0; i < request.texts().size(); i++) {
            html.append("<p id=\"u")
                    .append(i)
                    .append("\">")
                    .append(request.texts().get(i))
                    .append(END)
                    .append('\n');
        }
        return html.append("</body></html>\n").toString();
    }

    /** Documents are delivered in base64, or as they are. */
    private static String html(String delivered) {
        if (delivered.startsWith("<")) {
            return delivered;
        }
        try {
            return new String(Base64.getMimeDecoder().decode(delivered), UTF_8);
        } catch (IllegalArgumentException e) {
            throw new ProviderFault(Kind.BAD_ANSWER, "The delivered document cannot be read");
        }
    }

    private String authorization(HttpResponse<byte[]> answer) {
        List<String> challenges = answer.headers().allValues("WWW-Authenticate");
        byte[] nonce = new byte[16];
        random.nextBytes(nonce);
        return challenges.stream()
                .flatMap(challenge -> DigestAuthentication.of(challenge).stream())
                .findFirst()
                .map(digest -> digest.authorization(
                        user,
                        password,
                        "POST",
                        address.getRawPath(),
                        HexFormat.of().formatHex(nonce)))
                .orElseThrow(() -> new ProviderFault(
                        Kind.REJECTED, "The provider answered 401, and asks for no digest authentication"));
    }

    private static ProviderFault fault(long code) {
        if (code == CONCURRENCY_QUOTA) {
            return new ProviderFault(Kind.BUSY, "eTranslation answered " + code + ": too many requests at once");
        }
        return code == TEXT_TOO_LONG
                ? new ProviderFault(Kind.BAD_REQUEST, "eTranslation answered " + code + ": the text is too long")
                : new ProviderFault(Kind.REJECTED, "eTranslation answered the error " + code);
    }

    private static String code(LanguageTag locale) {
        return locale.toString().split("-", 2)[0].toUpperCase(Locale.ROOT);
    }
}
