package dev.dragoman.bundles.xliff.v2;

import dev.dragoman.bundles.FileLanguage;
import dev.dragoman.bundles.xliff.StartTag;
import dev.dragoman.bundles.xliff.XmlAttributes;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.problem.ProblemException;
import java.util.Locale;
import javax.xml.stream.XMLStreamReader;

/**
 * Rewrites the languages of an XLIFF 2 file as the library accepts them: it knows no language of three letters that has
 * one of two, no extensions, and no text whose language has a region that the file's has not.
 */
final class XliffLanguages {

    private String source;
    private String target;

    /** {@code srcLang} as it is written; null if there is none. */
    String source() {
        return source;
    }

    /** {@code trgLang} as it is written; null if there is none. */
    String target() {
        return target;
    }

    /** A start tag of the core, with its languages. */
    String rewrite(XMLStreamReader at, String tag) {
        return switch (at.getLocalName()) {
            case "xliff" -> {
                source = XmlAttributes.valueOf(at, "srcLang");
                target = XmlAttributes.valueOf(at, "trgLang");
                yield new StartTag(tag)
                        .with((name, value) ->
                                name.equals("srcLang") || name.equals("trgLang") ? accepted(value) : value)
                        .text();
            }
            case "source" -> ofText(tag, source);
            case "target" -> ofText(tag, target);
            default -> tag;
        };
    }

    private static String ofText(String tag, String ofFile) {
        return ofFile == null || !tag.contains("xml:lang")
                ? tag
                : new StartTag(tag)
                        .with((name, value) ->
                                name.equals("xml:lang") && isSame(value, ofFile) ? accepted(ofFile) : value)
                        .text();
    }

    private static boolean isSame(String ofText, String ofFile) {
        try {
            return (FileLanguage.isEnglish(ofText) && FileLanguage.isEnglish(ofFile))
                    || FileLanguage.isOf(ofText, LanguageTag.parse(ofFile.replace('_', '-')));
        } catch (ProblemException illFormed) {
            return false;
        }
    }

    private static String accepted(String written) {
        String hyphenated = written.strip().replace('_', '-');
        try {
            LanguageTag tag = LanguageTag.parse(hyphenated).base();
            String language = hyphenated.split("-", 2)[0].toLowerCase(Locale.ROOT);
            boolean same = language.equals(tag.toULocale().getLanguage()) && !hyphenated.matches(".*-[A-Za-z0-9]-.*");
            return same ? hyphenated : tag.toString();
        } catch (ProblemException illFormed) {
            return written;
        }
    }
}
