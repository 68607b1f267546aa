package dev.dragoman.bundles.xliff;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.dragoman.bundles.Refusals;
import dev.dragoman.bundles.xliff.v12.Xliff12Reader;
import dev.dragoman.bundles.xliff.v2.XliffReader;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.records.CanonicalRecord;
import dev.dragoman.records.InlineText;
import dev.dragoman.records.SampleRecords;
import dev.dragoman.translation.upload.UploadedBundle;
import dev.dragoman.translation.upload.UploadedUnit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Files that other tools wrote are read as what they mean, which stands beside them as JSON, or refused for a reason. */
@DisabledIf(value = "absent", disabledReason = "skipped: the samples are not here, ../shared/fixtures/xliff-samples")
class XliffSamplesTest {

    private static final Path SAMPLES = Path.of("../shared/fixtures/xliff-samples/test/fixtures");
    private static final Pattern TARGET_LANGUAGE = Pattern.compile("(?:trgLang|target-language)=\"([^\"]+)\"");
    private static final String NO_NMTOKEN = "is not a valid value for 'NMTOKEN'";

    /** What is wrong with those that are no valid files of their version, or not from English, or for no language. */
    private static final Map<String, String> REFUSED = Map.ofEntries(
            Map.entry("example.xliff", "Unit \""),
            Map.entry("example_compact.xliff", NO_NMTOKEN),
            Map.entry("example_output_note.xliff", NO_NMTOKEN),
            Map.entry("example_comments.xliff", NO_NMTOKEN),
            Map.entry("example_additional_attributes.xliff", "Attribute 'approved' is not allowed"),
            Map.entry("example_angular.xliff", "trgLang is missing; it should be \"de-CH\""),
            Map.entry("example_angular12.xliff", "target-language is missing; it should be \"de-CH\""),
            Map.entry("example_multi12.xliff", "target-language is missing; it should be \"de-CH\""),
            Map.entry("example_empty12.xliff", "The content of element 'xliff' is not complete"),
            Map.entry("example_google_action.xliff", "source-language is \"de\"; the canonical locale is \"en\""),
            Map.entry("example_note12.xliff", "line 36: the file is not valid XLIFF 1.2"),
            Map.entry("inline-elements/example_angular.xliff", "trgLang is missing"),
            Map.entry("inline-elements/example_angular12.xliff", "target-language is missing"),
            Map.entry("inline-elements/example_angular12_ident.xliff", "target-language is missing"),
            Map.entry("inline-elements/example_generic-span.xliff", "Attribute 'ctype' is not allowed"),
            Map.entry("inline-elements/example_generic-span-start-end.xliff", "Attribute 'rid' is not allowed"),
            Map.entry("inline-elements/example_native-span.xliff", "Attribute 'ctype' is not allowed"),
            Map.entry("inline-elements/example_native-span-start-end.xliff", "Attribute 'rid' is not allowed"),
            Map.entry("inline-elements/example_standalone.xliff", "Attribute 'ctype' is not allowed"),
            Map.entry("inline-elements/example_standalone_only.xliff", "Attribute 'datatype' is not allowed"));

    private final CanonicalRecord canonical = SampleRecords.of("Text\n");

    static boolean absent() {
        return !Files.isDirectory(SAMPLES);
    }

    static Stream<String> samples() throws IOException {
        try (Stream<Path> files = Files.walk(SAMPLES)) {
            return files
                    .filter(file -> file.toString().endsWith(".xliff"))
                    .map(file -> SAMPLES.relativize(file).toString())
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    static Stream<String> read() throws IOException {
        return samples().filter(sample -> !REFUSED.containsKey(sample));
    }

    static Stream<String> refused() throws IOException {
        return samples().filter(REFUSED::containsKey);
    }

    @Test
    void everySampleIsTried() throws IOException {
        assertThat(samples()).hasSizeGreaterThan(40).containsAll(REFUSED.keySet());
    }

    @ParameterizedTest
    @MethodSource("read")
    void aValidSampleIsReadAsItIsMeant(String sample) throws IOException {
        Map<String, JsonNode> meant = meant(sample);

        UploadedBundle read = read(sample);

        assertThat(read.units()).extracting(UploadedUnit::id).containsExactlyElementsOf(meant.keySet());
        assertThat(read.units()).allSatisfy(unit -> {
            JsonNode expected = meant.get(unit.id());
            assertThat(squeezed(unit.source().orElse(""))).isEqualTo(words(expected.path("source")));
            assertThat(squeezed(unit.target().orElse(""))).isEqualTo(words(expected.path("target")));
        });
    }

    @ParameterizedTest
    @MethodSource("refused")
    void anyOtherIsRefusedForAReason(String sample) {
        ProblemException rejected = Refusals.byUnit(() -> read(sample));

        assertThat(rejected).isNotNull();
        assertThat(rejected.detail()).contains(REFUSED.get(sample));
    }

    /** As it is, but from English and of our record. */
    private UploadedBundle read(String sample) {
        String file = text(sample)
                .replaceAll("(srcLang|source-language|xml:lang)=\"en-US\"", "$1=\"en\"")
                .replaceAll("original=\"[^\"]*\"", "original=\"a-record\"");
        Matcher language = TARGET_LANGUAGE.matcher(file);
        LanguageTag locale = LanguageTag.parse(language.find() ? language.group(1) : "de-CH");
        byte[] bytes = file.getBytes(UTF_8);
        return file.contains("version=\"1.2\"")
                ? Xliff12Reader.read(canonical, locale, bytes)
                : XliffReader.read(canonical, locale, bytes);
    }

    /** The units of the JSON beside a sample, those in groups with the others. */
    private static Map<String, JsonNode> meant(String sample) throws IOException {
        String json = sample.replaceAll("12|_compact|_source_attr", "").replace(".xliff", ".json");
        Map<String, JsonNode> units = new LinkedHashMap<>();
        for (JsonNode file : new ObjectMapper().readTree(text(json)).path("resources")) {
            collect(file, units);
        }
        return units;
    }

    private static void collect(JsonNode parent, Map<String, JsonNode> units) {
        parent.properties().forEach(unit -> {
            if (unit.getValue().has("groupUnits")) {
                collect(unit.getValue().path("groupUnits"), units);
            } else {
                units.put(unit.getKey(), unit.getValue());
            }
        });
    }

    /** The words of a text: a native code is none. */
    private static String words(JsonNode text) {
        StringBuilder words = new StringBuilder(text.isTextual() ? text.asText() : "");
        if (text.isArray()) {
            for (JsonNode part : text) {
                words.append(part.asText(""));
                for (String name : new String[] {"GenericSpan", "Marker"}) {
                    words.append(part.path(name).path("contents").asText(""));
                }
            }
        }
        return squeezed(InlineText.escape(words.toString()));
    }

    private static String squeezed(String text) {
        return text.replaceAll("\\s+", "");
    }

    private static String text(String sample) {
        try {
            return Files.readString(SAMPLES.resolve(sample), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
