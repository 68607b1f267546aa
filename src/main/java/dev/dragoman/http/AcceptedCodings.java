package dev.dragoman.http;

import dev.dragoman.locales.WeightedMember;
import io.vertx.core.http.HttpServerRequest;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The content codings that a client accepts (RFC 9110 §12.5.3), each with its weight in thousandths.
 *
 * @param any whether there is no header, so that any coding is acceptable but none is asked for
 */
public record AcceptedCodings(Map<String, Integer> weights, boolean any) {

    private static final Pattern MEMBER =
            Pattern.compile("\\s*([!#$%&'*+.^_`|~0-9A-Za-z-]+)\\s*(?:;\\s*[qQ]=([0-9.]+))?\\s*");

    private static final String IDENTITY = "identity";
    private static final String REST = "*";

    public AcceptedCodings {
        weights = Map.copyOf(weights);
    }

    public static AcceptedCodings of(HttpServerRequest http) {
        return parse(http.headers().getAll("Accept-Encoding"));
    }

    /** The codings in the lines of the header; malformed members are ignored (RFC 9110 §5.6.1). */
    static AcceptedCodings parse(List<String> lines) {
        Map<String, Integer> weights = new HashMap<>();
        for (String member : String.join(",", lines).split(",", -1)) {
            Matcher coding = MEMBER.matcher(member);
            if (coding.matches()) {
                String name = coding.group(1).toLowerCase(Locale.ROOT);
                Optional<Integer> weight = coding.group(2) == null
                        ? Optional.of(WeightedMember.FULL)
                        : WeightedMember.thousandths(coding.group(2));
                // RFC 9110 §8.4.1.3
                weight.ifPresent(of -> weights.put(name.equals("x-gzip") ? "gzip" : name, of));
            }
        }
        return new AcceptedCodings(weights, lines.isEmpty());
    }

    /** The coding with the highest weight, the first of equals; empty if none outweighs the plain form. */
    public Optional<ContentCoding> best(List<ContentCoding> offered) {
        int plain = weights.getOrDefault(IDENTITY, 0);
        return offered.stream()
                .filter(coding -> weight(coding.token()) > 0 && weight(coding.token()) >= plain)
                .max(Comparator.comparingInt((ContentCoding coding) -> weight(coding.token()))
                        .thenComparing(Comparator.comparingInt(offered::indexOf).reversed()));
    }

    /** Whether a form that the client has may be in this coding. */
    public boolean accepts(ContentCoding coding) {
        return any || weight(coding.token()) > 0;
    }

    /** Whether a form that the client has may be the plain one: unless it is excluded, it always is acceptable. */
    public boolean acceptsPlain() {
        return any || weights.getOrDefault(IDENTITY, weights.getOrDefault(REST, 1)) > 0;
    }

    private int weight(String token) {
        return weights.getOrDefault(token, weights.getOrDefault(REST, 0));
    }
}
