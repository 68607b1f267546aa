package dev.dragoman.bundles.po;

import dev.dragoman.bundles.FileLanguage;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.records.Slug;
import dev.dragoman.translation.Authority;
import dev.dragoman.translation.MadeBy;
import dev.dragoman.translation.Provenance;
import dev.dragoman.translation.upload.Claim;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The fields of a PO file's header entry (GNU gettext manual, "Filling in the Header Entry") and our own fields.
 */
final class PoHeader {

    static final String RECORD = "X-Dragoman-Record";
    static final String REVISION = "X-Dragoman-Revision";
    static final String VERSION = "X-Dragoman-Version";
    static final String LOCALE = "X-Dragoman-Locale";
    static final String AUTHORITY = "X-Dragoman-Authority";
    static final String TOOL = "X-Dragoman-Tool";
    static final String TRANSLATORS = "X-Dragoman-Translators";
    static final String REVIEWERS = "X-Dragoman-Reviewers";
    static final String MADE_BY = "X-Dragoman-Made-By";

    private static final String OURS = "X-Dragoman-";
    private static final Set<String> KNOWN =
            Set.of(RECORD, REVISION, VERSION, LOCALE, AUTHORITY, TOOL, TRANSLATORS, REVIEWERS, MADE_BY);
    private static final String LAST_TRANSLATOR = "Last-Translator";

    private static final Pattern CHARSET =
            Pattern.compile("charset\\s*=\\s*\"?([^\\s;\"\\\\]+)", Pattern.CASE_INSENSITIVE);
    /** The last one is the placeholder of a template. */
    private static final Set<String> READABLE = Set.of("utf-8", "utf8", "us-ascii", "ascii", "charset");

    private final Map<String, String> fields = new LinkedHashMap<>();
    private final int line;

    /** A file without a header is read like one with an empty header. */
    PoHeader(Optional<PoEntry> entry) {
        line = entry.map(PoEntry::line).orElse(1);
        entry.map(PoEntry::text).orElse("").lines().forEach(field -> {
            int colon = field.indexOf(':');
            if (colon > 0) {
                fields.put(
                        field.substring(0, colon).trim(),
                        field.substring(colon + 1).trim());
            }
        });
    }

    /** Rejects a character set other than UTF-8 by its name, before decoding fails. */
    static void requireUtf8(String contentType, int line) {
        Matcher charset = CHARSET.matcher(contentType);
        if (charset.find() && !READABLE.contains(charset.group(1).toLowerCase(Locale.ROOT))) {
            throw PoParser.invalid(
                    line,
                    "the charset is \"" + charset.group(1) + "\"; only UTF-8 is read: convert the file, for example"
                            + " with msgconv --to-code=UTF-8");
        }
    }

    /**
     * Compares the header with the address that the file was sent to.
     *
     * @throws ProblemException INVALID_BUNDLE
     */
    void requireFitting(Slug slug, LanguageTag locale) {
        requireUtf8(field("Content-Type").orElse(""), line);
        field(RECORD).filter(record -> !record.equals(slug.value())).ifPresent(record -> {
            throw invalid(RECORD, record, "this bundle is for \"" + slug + "\"");
        });
        field(LOCALE).filter(tag -> !FileLanguage.isOf(tag, locale)).ifPresent(tag -> {
            throw invalid(LOCALE, tag, "this bundle is for \"" + locale + "\"");
        });
        field("Language").filter(language -> !PoLanguage.fits(language, locale)).ifPresent(language -> {
            throw invalid(
                    "Language",
                    language,
                    "this bundle is for \"" + locale + "\", which is \"" + PoLanguage.of(locale) + "\" here");
        });
    }

    Optional<Integer> revision() {
        return field(REVISION).map(number -> {
            if (!number.matches("[1-9][0-9]{0,8}")) {
                throw invalid(REVISION, number, "it must be a revision number, from 1");
            }
            return Integer.valueOf(number);
        });
    }

    /** The version of the bundle that it was exported from; 0 if nothing was translated yet. */
    Optional<Integer> version() {
        return field(VERSION).map(number -> {
            if (!number.matches("0|[1-9][0-9]{0,8}")) {
                throw invalid(
                        VERSION, number, "it must be a version number, from 1, or 0 if nothing was translated yet");
            }
            return Integer.valueOf(number);
        });
    }

    /** How the language was interpreted if the file says more than the bundle's tag. */
    List<String> notes(LanguageTag locale) {
        return Stream.concat(
                        field("Language").filter(language -> !language.equals(PoLanguage.of(locale))).stream()
                                .flatMap(language -> FileLanguage.note("Language", language, locale).stream()),
                        field(LOCALE).stream().flatMap(tag -> FileLanguage.note(LOCALE, tag, locale).stream()))
                .toList();
    }

    Optional<Authority> authority() {
        return field(AUTHORITY).map(slug -> Authority.of(slug)
                .orElseThrow(
                        () -> invalid(AUTHORITY, slug, "it must be one of authentic, official, provisional, machine")));
    }

    /** Empty if the header has none of the three fields. */
    Optional<Provenance> provenance() {
        if (!fields.containsKey(TOOL) && !fields.containsKey(TRANSLATORS) && !fields.containsKey(REVIEWERS)) {
            return Optional.empty();
        }
        return Optional.of(new Provenance(
                field(TOOL).map(PoNames::read).filter(tools -> !tools.isEmpty()).map(tools -> tools.get(0)),
                field(TRANSLATORS).map(PoNames::read).orElse(List.of()),
                field(REVIEWERS).map(PoNames::read).orElse(List.of())));
    }

    Optional<MadeBy> madeBy() {
        return field(MADE_BY).map(slug -> MadeBy.of(slug)
                .orElseThrow(() -> invalid(MADE_BY, slug, "it must be one of human, machine")));
    }

    /** The translators that it names, and unknown fields with our prefix. */
    List<Claim> claims() {
        return fields.keySet().stream()
                .filter(name -> name.equalsIgnoreCase(LAST_TRANSLATOR)
                        || (name.regionMatches(true, 0, OURS, 0, OURS.length()) && !KNOWN.contains(name)))
                .flatMap(name -> field(name).map(value -> new Claim(name, value)).stream())
                .toList();
    }

    private Optional<String> field(String name) {
        return Optional.ofNullable(fields.get(name)).filter(value -> !value.isEmpty());
    }

    private ProblemException invalid(String field, String value, String right) {
        return PoParser.invalid(line, "the header's " + field + " is \"" + value + "\"; " + right);
    }
}
