package dev.dragoman.locales;

import static java.util.Comparator.comparingInt;

import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the header field {@code Accept-Language} (RFC 9110 §12.5.4). */
public final class AcceptLanguage {

    private static final int MAX_LENGTH = 4096;

    // More ranges than any reader needs; each one costs time to make canonical.
    private static final int MAX_RANGES = 100;

    private static final Pattern RANGE = Pattern.compile("\\*|[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*+");

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
        return WeightedMember.of(header, RANGE).stream()
                .flatMap(member -> member(member).stream())
                .sorted(comparingInt(Member::quality).reversed())
                .limit(MAX_RANGES)
                .flatMap(member -> range(member).stream())
                .toList();
    }

    private record Member(String range, int quality) {}

    private static Optional<Member> member(WeightedMember member) {
        List<String> weights = member.parameters().stream()
                .filter(WeightedMember.Parameter::isWeight)
                .map(WeightedMember.Parameter::value)
                .toList();
        Optional<Integer> quality = weights.isEmpty()
                ? Optional.of(WeightedMember.FULL)
                : Optional.of(weights)
                        .filter(one -> one.size() == 1)
                        .flatMap(one -> WeightedMember.thousandths(one.get(0)));
        return quality.map(of -> new Member(member.value().group(), of));
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
