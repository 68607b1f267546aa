package dev.dragoman.quality.fidelity;

import dev.dragoman.quality.finding.Finding;
import dev.dragoman.quality.finding.TranslatedUnit;
import dev.dragoman.quality.finding.UnitCheck;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Web addresses that a target lost, changed or added, in its text and in its links. */
public record UrlsCheck() implements UnitCheck {

    /** The characters of RFC 3986 apart from brackets and quotes, which rather belong to the text around. */
    private static final Pattern URL = Pattern.compile(
            "(?:https?://|(?<![A-Za-z0-9.@/-])www\\.)[A-Za-z0-9._~:/?#@!$&*+,;=%-]++", Pattern.CASE_INSENSITIVE);

    private static final String CLOSING = ".,;:!?*";

    @Override
    public Stream<Finding> find(TranslatedUnit unit) {
        return Addresses.compare(
                "urls",
                unit,
                UrlsCheck::urls,
                link -> URL.matcher(link).lookingAt() ? Optional.of(link) : Optional.empty());
    }

    private static Stream<String> urls(String text) {
        return !mayHold(text)
                ? Stream.empty()
                : URL.matcher(text).results().map(Addresses::text).map(UrlsCheck::withoutClosing);
    }

    /** Almost no text holds an address, and the pattern is tried at every character. */
    private static boolean mayHold(String text) {
        boolean found = text.contains("://");
        for (int dot = text.indexOf('.'); dot >= 0 && !found; dot = text.indexOf('.', dot + 1)) {
            found = dot >= 3 && (text.charAt(dot - 1) | ' ') == 'w';
        }
        return found;
    }

    /** Without the punctuation that follows an address at the end of a sentence. */
    private static String withoutClosing(String url) {
        int end = url.length();
        while (end > 0 && CLOSING.indexOf(url.charAt(end - 1)) >= 0) {
            end--;
        }
        return url.substring(0, end);
    }
}
