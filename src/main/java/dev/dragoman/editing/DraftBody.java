package dev.dragoman.editing;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.dragoman.json.Utf8Text;
import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.records.Revision;
import dev.dragoman.records.Slug;
import dev.dragoman.records.json.RecordJsonReader;
import dev.dragoman.records.json.RecordJsonWriter;
import dev.dragoman.records.limits.TextLimits;
import dev.dragoman.records.markdown.MarkdownReader;
import dev.dragoman.records.markdown.MarkdownWriter;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The two forms in which canonical records go in and out. */
final class DraftBody {

    static final String MARKDOWN = "text/markdown";
    static final String JSON = "application/json";

    /** The first is sent where all are alike. */
    static final List<String> TYPES = List.of(MARKDOWN, JSON);

    private static final Pattern CHARSET = Pattern.compile("(?i)charset\\s*=\\s*\"?([^\\s;\"]+)");

    private DraftBody() {}

    /**
     * Reads a record.
     *
     * @param contentType the header field, or null
     * @throws ProblemException UNSUPPORTED_MEDIA_TYPE, INVALID_BODY, or what the readers decline
     */
    static MarkdownReader.Reading read(Slug slug, String contentType, byte[] body, TextLimits limits) {
        String type = Optional.ofNullable(contentType).orElse("");
        Matcher charset = CHARSET.matcher(type);
        String plain = type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        if (!TYPES.contains(plain) || (charset.find() && !charset.group(1).equalsIgnoreCase("utf-8"))) {
            throw new ProblemException(
                            ProblemCode.UNSUPPORTED_MEDIA_TYPE,
                            (type.isEmpty() ? "Content-Type is missing" : "\"" + type + "\" is not supported here")
                                    + "; send a record as " + String.join(" or ", TYPES) + ", in UTF-8")
                    .with("accepted", TYPES);
        }
        String text = Utf8Text.decodeIfPlain(body).orElseGet(() -> utf8(body)).replaceFirst("^\uFEFF", "");
        return plain.equals(JSON) ? RecordJsonReader.read(slug, text, limits) : MarkdownReader.read(slug, text, limits);
    }

    /** Writes a record in one of the types. */
    static String write(Revision revision, String type) {
        return type.equals(JSON)
                ? RecordJsonWriter.write(revision.record()).toPrettyString() + "\n"
                : MarkdownWriter.write(revision.record());
    }

    private static String utf8(byte[] body) {
        ByteBuffer bytes = ByteBuffer.wrap(body);
        CharBuffer text = CharBuffer.allocate(body.length);
        CoderResult result = UTF_8.newDecoder().decode(bytes, text, true);
        if (result.isError()) {
            throw new ProblemException(
                            ProblemCode.INVALID_BODY,
                            "The body is not valid UTF-8 at byte " + (bytes.position() + 1) + "; send it in UTF-8")
                    .with("byte", bytes.position() + 1);
        }
        return text.flip().toString();
    }
}
