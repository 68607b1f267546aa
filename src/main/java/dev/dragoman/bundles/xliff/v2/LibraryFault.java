package dev.dragoman.bundles.xliff.v2;

import dev.dragoman.locales.LanguageRegistry;
import dev.dragoman.problem.ProblemException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts messages of the XLIFF library about languages into an editor's words. */
final class LibraryFault {

    private static final Pattern ROOT_LANGUAGE =
            Pattern.compile("The (source|target) language value '(.*?)' is invalid.*");
    private static final Pattern TEXT_LANGUAGE = Pattern.compile(
            "Invalid (source|target) language \\('(.*?)'\\) set or inherited\\. It should be '(.*?)'\\.?");

    private LibraryFault() {}

    /** What is wrong with a language of the whole file; empty if the message is about something else. */
    static Optional<String> ofLanguages(String message) {
        Matcher found = ROOT_LANGUAGE.matcher(message);
        if (!found.matches()) {
            return Optional.empty();
        }
        String attribute = found.group(1).equals("source") ? "srcLang" : "trgLang";
        try {
            LanguageRegistry.require(found.group(2));
            return Optional.of(attribute + " is \"" + found.group(2) + "\", which is not allowed in XLIFF 2");
        } catch (ProblemException unknown) {
            return Optional.of(attribute + ": " + unknown.detail());
        }
    }

    /** The message in an editor's words, or as it is. */
    static String words(String message) {
        Matcher found = TEXT_LANGUAGE.matcher(message);
        return found.matches()
                ? "xml:lang of the " + found.group(1) + " is \"" + found.group(2) + "\"; it should be \""
                        + found.group(3) + "\""
                : message;
    }
}
