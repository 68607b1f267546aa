package dev.dragoman.locales;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A member of a list of what a client accepts, each with a weight (RFC 9110 §12.4.2), as {@code Accept} and {@code
 * Accept-Language} have them.
 *
 * @param value what precedes the parameters
 * @param parameters in the order written, without empty ones
 */
public record WeightedMember(MatchResult value, List<Parameter> parameters) {

    /** The weight of a member that has none. */
    public static final int FULL = 1000;

    /** The pattern of a token (RFC 9110 §5.6.2). Its quantifier is possessive, as those below, so that matching takes linear time. */
    public static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]++";

    private static final String QUOTED = "\"(?:[^\"\\\\]|\\\\.)*+\"";
    private static final Pattern MEMBER = Pattern.compile("(?:" + QUOTED + "|[^,])++");
    private static final Pattern PARAMETER =
            Pattern.compile("[ \t]*+;[ \t]*+(?:(" + TOKEN + ")=(" + TOKEN + "|" + QUOTED + "))?+");
    private static final Pattern WEIGHT = Pattern.compile("0(?:\\.[0-9]{0,3})?|1(?:\\.0{0,3})?");

    /** A parameter of a member. */
    public record Parameter(String name, String value) {

        /** Whether it is the weight. */
        public boolean isWeight() {
            return name.equalsIgnoreCase("q");
        }
    }

    public WeightedMember {
        parameters = List.copyOf(parameters);
    }

    /**
     * The well-formed members of a list, in the order written; the others are ignored (RFC 9110 §5.6.1).
     *
     * @param value the form of what precedes the parameters
     */
    public static List<WeightedMember> of(String list, Pattern value) {
        List<WeightedMember> members = new ArrayList<>();
        Matcher matcher = MEMBER.matcher(list);
        while (matcher.find()) {
            member(matcher.group().strip(), value).ifPresent(members::add);
        }
        return members;
    }

    private static Optional<WeightedMember> member(String text, Pattern form) {
        Matcher value = form.matcher(text);
        if (!value.lookingAt()) {
            return Optional.empty();
        }
        List<Parameter> parameters = new ArrayList<>();
        int end = value.end();
        Matcher parameter = PARAMETER.matcher(text);
        while (parameter.find(end) && parameter.start() == end) {
            end = parameter.end();
            if (parameter.group(1) != null) {
                parameters.add(new Parameter(parameter.group(1), parameter.group(2)));
            }
        }
        return end == text.length()
                ? Optional.of(new WeightedMember(value.toMatchResult(), parameters))
                : Optional.empty();
    }

    /** A weight in thousandths, from 0 to {@value #FULL}; empty if it is malformed. */
    public static Optional<Integer> thousandths(String weight) {
        if (!WEIGHT.matcher(weight).matches()) {
            return Optional.empty();
        }
        String digits = weight.replace(".", "");
        return Optional.of(Integer.parseInt(digits + "0".repeat(4 - digits.length())));
    }
}
