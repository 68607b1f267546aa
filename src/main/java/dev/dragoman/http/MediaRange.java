package dev.dragoman.http;

import dev.dragoman.locales.WeightedMember;
import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A member of an {@code Accept} header (RFC 9110 §12.5.1).
 *
 * @param type the type, or {@code *}
 * @param subtype the subtype, or {@code *}
 * @param parameters the number of parameters that restrict it
 * @param quality the weight in thousandths, 0 to 1000
 */
public record MediaRange(String type, String subtype, int parameters, int quality) {

    private static final int MAX_LENGTH = 4096;

    // Java's own client sends a bare "*" for any type.
    private static final Pattern RANGE =
            Pattern.compile("(" + WeightedMember.TOKEN + ")/(" + WeightedMember.TOKEN + ")|[*](?=[ \t]*+(?:;|$))");
    private static final MediaRange ANY = new MediaRange("*", "*", 0, 1000);

    /**
     * The members of a header; malformed ones are ignored (RFC 9110 §5.6.1). A missing header accepts anything, and so
     * does one without a valid member.
     *
     * @throws ProblemException HEADER_TOO_LONG if the header has more than 4096 characters
     */
    public static List<MediaRange> parse(Optional<String> header) {
        String text = header.orElse("");
        if (text.length() > MAX_LENGTH) {
            throw new ProblemException(
                            ProblemCode.HEADER_TOO_LONG,
                            "Accept has " + text.length() + " characters; at most " + MAX_LENGTH + " are allowed")
                    .with("header", "Accept");
        }
        List<MediaRange> ranges = WeightedMember.of(text, RANGE).stream()
                .flatMap(member -> range(member).stream())
                .toList();
        return ranges.isEmpty() ? List.of(ANY) : ranges;
    }

    /** The best of the offered media types, the first of equals; empty if none is acceptable. */
    public static Optional<String> choose(List<MediaRange> accepted, List<String> offered) {
        return offered.stream()
                .filter(type -> quality(accepted, type) > 0)
                .max(Comparator.comparingInt((String type) -> quality(accepted, type))
                        .thenComparing(Comparator.comparingInt(offered::indexOf).reversed()));
    }

    /** Whether a media type is named explicitly, and no range has a higher weight. */
    public static boolean prefersByName(List<MediaRange> accepted, String type) {
        int highest = accepted.stream().mapToInt(MediaRange::quality).max().orElse(0);
        return highest > 0
                && accepted.stream().anyMatch(range -> range.quality() == highest && range.precision(type) == 2);
    }

    private static int quality(List<MediaRange> accepted, String offered) {
        return accepted.stream()
                .filter(range -> range.precision(offered) >= 0)
                .max(Comparator.comparingInt(range -> range.precision(offered)))
                .map(MediaRange::quality)
                .orElse(0);
    }

    /** How specifically this range matches a media type; -1 if it does not. */
    private int precision(String offered) {
        int slash = offered.indexOf('/');
        boolean sameType = type.equals(offered.substring(0, slash));
        if (sameType && subtype.equals(offered.substring(slash + 1))) {
            // Our types have no parameters but charset, so a range with others does not match.
            return parameters == 0 ? 2 : -1;
        }
        if (sameType && subtype.equals("*")) {
            return 1;
        }
        return type.equals("*") && subtype.equals("*") ? 0 : -1;
    }

    private static Optional<MediaRange> range(WeightedMember member) {
        int quality = WeightedMember.FULL;
        int parameters = 0;
        for (WeightedMember.Parameter parameter : member.parameters()) {
            if (parameter.isWeight()) {
                Optional<Integer> weight = WeightedMember.thousandths(completed(parameter.value()));
                if (weight.isEmpty()) {
                    return Optional.empty();
                }
                quality = weight.get();
            } else if (!parameter.name().equalsIgnoreCase("charset")) {
                parameters++;
            }
        }
        return Optional.of(new MediaRange(
                Optional.ofNullable(member.value().group(1)).orElse("*").toLowerCase(Locale.ROOT),
                Optional.ofNullable(member.value().group(2)).orElse("*").toLowerCase(Locale.ROOT),
                parameters,
                quality));
    }

    /** The zero may be missing: Java's own HTTP client sent ".2" for many years. */
    private static String completed(String weight) {
        return weight.startsWith(".") && weight.length() > 1 ? "0" + weight : weight;
    }
}
