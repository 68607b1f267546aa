package dev.dragoman.translation;

import static dev.dragoman.translation.PlaceholderDifference.typed;

import dev.dragoman.problem.ProblemException;
import dev.dragoman.records.InlineText;
import dev.dragoman.times.TimeReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text of a target that looks like markup but is not in its source: HTML tags, braces and time references typed as
 * text. In some formats it is unreadable markup, in others readers would see it literally.
 */
final class LiteralMarkup {

    private static final Pattern TAG = Pattern.compile("</?([A-Za-z][A-Za-z0-9]*)(?:\\s[^<>]*)?/?>");
    private static final Set<String> HTML = Set.of(
            "a",
            "abbr",
            "b",
            "big",
            "blockquote",
            "br",
            "center",
            "cite",
            "code",
            "del",
            "div",
            "em",
            "font",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "hr",
            "i",
            "img",
            "ins",
            "li",
            "mark",
            "ol",
            "p",
            "q",
            "s",
            "script",
            "small",
            "span",
            "strike",
            "strong",
            "style",
            "sub",
            "sup",
            "table",
            "td",
            "th",
            "time",
            "tr",
            "tt",
            "u",
            "ul");
    private static final Pattern GROUP = Pattern.compile("\\{([^{}]*)}");

    /** The characters that are looked for, and that of a reference to them. */
    private static final String MARKUP = "<{}&";

    private LiteralMarkup() {}

    /** What is wrong with the text of a target. */
    static List<PlaceholderDifference> differences(String source, String target) {
        if (target.chars().noneMatch(character -> MARKUP.indexOf(character) >= 0)) {
            return List.of();
        }
        String words = InlineText.words(target);
        if (words.indexOf('<') < 0 && words.indexOf('{') < 0 && words.indexOf('}') < 0) {
            return List.of();
        }
        String expected = InlineText.words(source);
        List<PlaceholderDifference> differences = new ArrayList<>();
        tags(words, expected, differences);
        braces(words, expected, differences);
        return differences;
    }

    private static void tags(String words, String expected, List<PlaceholderDifference> differences) {
        TAG.matcher(words)
                .results()
                .filter(tag -> HTML.contains(tag.group(1).toLowerCase(Locale.ROOT)))
                .map(MatchResult::group)
                .distinct()
                .filter(tag -> !expected.contains(tag))
                .forEach(tag -> differences.add(typed(tag, "the HTML tag " + tag + " is not in the source")));
    }

    private static void braces(String words, String expected, List<PlaceholderDifference> differences) {
        List<String> groups =
                GROUP.matcher(words).results().map(MatchResult::group).toList();
        groups.stream()
                .distinct()
                .filter(group -> isReference(group) && !expected.contains(group))
                .forEach(group -> differences.add(typed(group, "the reference " + group + " is typed as text")));
        long more = groups.stream().filter(group -> !isReference(group)).count()
                - GROUP.matcher(expected).results().count();
        if (more > 0) {
            groups.stream()
                    .filter(group -> !isReference(group) && !expected.contains(group))
                    .findFirst()
                    .ifPresent(group -> differences.add(
                            typed(group, group + " is not in the source, and is not a time reference")));
        }
        for (String brace : List.of("{", "}")) {
            if (lone(words, brace) > lone(expected, brace)) {
                differences.add(typed(brace, "the lone brace " + brace + " is not in the source"));
            }
        }
    }

    private static long lone(String words, String brace) {
        Matcher rest = Pattern.compile(Pattern.quote(brace))
                .matcher(GROUP.matcher(words).replaceAll(""));
        return rest.results().count();
    }

    private static boolean isReference(String group) {
        try {
            TimeReference.parse(group.substring(1, group.length() - 1));
            return true;
        } catch (ProblemException other) {
            return false;
        }
    }
}
