package dev.dragoman.bundles.xliff;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Rewords the findings of a schema validator for the editor of the file. */
public final class SchemaFault {

    /** The rest of a longer message only repeats the file. */
    private static final int MAX_LENGTH = 1_000;

    private static final Pattern NAMESPACE = Pattern.compile("WC\\[##[^\\]]*],?\\s*|\"[^\"{}]*\":|\\{?urn:[^}\"]*}");
    private static final List<Wording> WORDINGS = List.of(
            wording(
                    "Invalid content was found starting with element '\\{?(?:\"[^\"]*\":)?(?<x>[^'}]*)}?'\\. One of '\\{(?<y>.*)}' is expected.*",
                    "<${x}> is not allowed here; allowed here is: ${y}"),
            wording(
                    "Invalid content was found starting with element '\\{?(?:\"[^\"]*\":)?(?<x>[^'}]*)}?'.*",
                    "<${x}> is not allowed here"),
            wording(
                    "The content of element '(?<x>[^']*)' is not complete\\. One of '\\{(?<y>.*)}' is expected.*",
                    "The content of element '${x}' is not complete; missing is one of: ${y}"),
            wording(
                    "Element '(?<x>[^']*)' cannot have character \\[children].*",
                    "there is text directly in <${x}>, which may contain only elements"),
            wording(
                    "Element '(?<x>[^']*)' must have no (?:character or )?element.*",
                    "<${x}> is not empty; it must be"),
            wording(
                    "Attribute '(?<y>[^']*)' is not allowed to appear in element '(?<x>[^']*)'.*",
                    "Attribute '${y}' is not allowed in element '${x}'"),
            wording(
                    "Attribute '(?<y>[^']*)' must appear on element '(?<x>[^']*)'.*",
                    "<${x}> lacks the attribute '${y}'"),
            wording(
                    "Value '(?<x>.*)' is not facet-valid with respect to enumeration '\\[(?<y>.*)]'.*",
                    "the value '${x}' is not one of ${y}"),
            wording(
                    "Value '(?<x>.*)' is not facet-valid with respect to (?:pattern '.*' for type|[A-Za-z]+ '.*' for type)"
                            + " '(?<y>[^']*)'.*",
                    "the value '${x}' does not have the required form (${y})"),
            wording(
                    "'(?<x>.*)' is not a valid value (?:for|of union type) '(?<y>[^']*)'.*",
                    "'${x}' is not a valid value for '${y}'"),
            wording(
                    "The value '(?<x>.*)' of attribute '(?<y>[^']*)' on element '(?<z>[^']*)' is not valid.*",
                    "the value '${x}' is not allowed for the attribute '${y}' of <${z}>"),
            wording("The value '(?<x>.*)' of element '(?<y>[^']*)' is not valid.*", "'${x}' is not allowed in <${y}>"),
            wording(
                    "The matching wildcard is strict, but no declaration can be found for element '(?<x>[^']*)'.*",
                    "<${x}> is not known in its namespace"),
            wording("Cannot find the declaration of element '(?<x>[^']*)'.*", "<${x}> is not known in its namespace"),
            wording(
                    "Duplicate (?:key|unique) value \\[(?<x>.*)] declared for .* of element \"(?<y>[^\"]*)\".*",
                    "the value '${x}' occurs twice in <${y}>; it must be unique"),
            wording(
                    ".*[Kk]ey '.*' with value '(?<x>.*)' not found for .* of element '(?<y>[^']*)'.*",
                    "'${x}' refers to nothing in <${y}>"),
            wording("There are multiple occurrences of ID value '(?<x>.*)'.*", "the id '${x}' occurs twice"));

    private SchemaFault() {}

    /** A form of the validator's messages, and its replacement. */
    private record Wording(Pattern message, String words) {}

    private static Wording wording(String message, String words) {
        return new Wording(Pattern.compile(message, Pattern.DOTALL), words);
    }

    /** The message without the validator's codes and namespaces. */
    public static String words(String message) {
        String plain = message.substring(0, Math.min(MAX_LENGTH, message.length()))
                .replaceFirst("^[a-z][A-Za-z]*(?:-[A-Za-z]+)+(?:\\.[0-9a-z]+)*:\\s*", "");
        for (Wording wording : WORDINGS) {
            Matcher matcher = wording.message().matcher(plain);
            if (matcher.matches()) {
                return NAMESPACE.matcher(matcher.replaceFirst(wording.words())).replaceAll("");
            }
        }
        String words = NAMESPACE.matcher(plain).replaceAll("");
        return words.isEmpty() ? "it breaks a rule of the format" : lowerFirst(words);
    }

    private static String lowerFirst(String words) {
        return words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1);
    }
}
