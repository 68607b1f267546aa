package dev.dragoman.bundles.po;

import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Names in one line of a PO header, separated by semicolons; what would break the line or a name is percent-encoded.
 */
final class PoNames {

    private static final Pattern RESERVED = Pattern.compile("[%;\\\\\\p{Cntrl}]|^\\s++|(?<!\\s)\\s++$");
    private static final Pattern ENCODED = Pattern.compile("%([0-9A-F]{2})");

    private PoNames() {}

    static String write(List<String> names) {
        return names.stream().map(PoNames::encode).collect(Collectors.joining("; "));
    }

    static List<String> read(String field) {
        return Arrays.stream(field.split(";", -1))
                // Only the white space that the encoding handles.
                .map(String::trim)
                .filter(name -> !name.isEmpty())
                .map(name -> ENCODED.matcher(name)
                        .replaceAll(code ->
                                Matcher.quoteReplacement(Character.toString(Integer.parseInt(code.group(1), 16)))))
                .toList();
    }

    private static String encode(String name) {
        return RESERVED.matcher(name).replaceAll(PoNames::code);
    }

    private static String code(MatchResult reserved) {
        return reserved.group().chars().mapToObj("%%%02X"::formatted).collect(Collectors.joining());
    }
}
