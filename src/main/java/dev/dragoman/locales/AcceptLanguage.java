package dev.dragoman.locales;

import static java.util.Comparator.comparingInt;

import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the header field {@code Accept-Language} (RFC 9110 §12.5.4). */
public final class AcceptLanguage {

    private static final int MAX_LENGTH = 4096;

    // More ranges than any reader needs; each one costs time to make canonical.
    private static final int MAX_RANGES = 100;

    private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]++";
    private static final String QUOTED = "\"(?:[^\"\\\\]|\\\\.)*+\"";
    private static final Pattern MEMBER = Pattern.compile("(?:" + QUOTED + "|[^,])++");
    private static final Pattern RANGE = Pattern.compile("\\*|[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*+");
    private static final Pattern PARAMETER =
            Pattern.compile("[ \t]*;[ \t]*(?:(" + TOKEN + ")=(" + TOKEN + "|" + QUOTED + "))?");
    private static final Pattern QUALITY = Pattern.compile("0(?:\\.[0-9]{0,3})?|1(?:\\.0{0,3})?");

    private AcceptLanguage() {}

    /**
     * The ranges by falling quality, then in the order written; refusals ({@code q=0}) come last. A member that is
     * malformed is ignored as RFC 9110 §5.6.1 ignores an empty one, and so are unknown parameters and all but the 100
     * members with the highest weight. Join several header lines by commas first (RFC 9110 §5.2).
     *
     * @throws ProblemException with HEADER_TOO_LONG if the header has more than 4096 characters
     */
    public static List<LanguageRange> parse(String header) {
        if (header.length() > MAX_LENGTH) {
            throw new ProblemException(
                            ProblemCode.HEADER_TOO_LONG,
                            "Accept-Language has " + header.length() + " characters; at most " + MAX_LENGTH
                                    + " are allowed")
                    .with("header", "Accept-Language");
        }
        return members(header).stream()
                .sorted(comparingInt(Member::quality).reversed())
                .limit(MAX_RANGES)
                .flatMap(member -> range(member).stream())
                .toList();
    }

    private record Member(String range, int quality) {}

    private static List<Member> members(String header) {
        List<Member> members = new ArrayList<>();
        Matcher matcher = MEMBER.matcher(header);
        while (matcher.find()) {
            member(matcher.group().strip()).ifPresent(members::add);
        }
        return members;
    }

    private static Optional<Member> member(String text) {
        Matcher range = RANGE.matcher(text);
        if (!range.lookingAt()) {
            return Optional.empty();
        }
        Optional<Integer> quality = Optional.empty();
        int end = range.end();
        Matcher parameter = PARAMETER.matcher(text);
        while (parameter.find(end) && parameter.start() == end) {
            end = parameter.end();
            if ("q".equalsIgnoreCase(parameter.group(1))) {
                String value = parameter.group(2);
                if (quality.isPresent() || !QUALITY.matcher(value).matches()) {
                    return Optional.empty();
                }
                quality = Optional.of(thousandths(value));
            }
        }
        return end == text.length() ? Optional.of(new Member(range.group(), quality.orElse(1000))) : Optional.empty();
    }

    private static int thousandths(String quality) {
        String digits = quality.replace(".", "");
        return Integer.parseInt(digits + "0".repeat(4 - digits.length()));
    }

    private static Optional<LanguageRange> range(Member member) {
        if (member.range().equals("*")) {
            return Optional.of(new LanguageRange(Optional.empty(), member.quality()));
        }
        try {
            return Optional.of(new LanguageRange(
                    Optional.of(LanguageTag.parse(ExtendedLanguage.modern(member.range()))), member.quality()));
        } catch (ProblemException illFormed) {
            // An ill-formed range is ignored; the rest of the header is valid.
            return Optional.empty();
        }
    }
}
