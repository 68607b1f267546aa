package dev.dragoman.http.client;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A request header in which each reverse proxy appends the address that it forwards for. */
public enum ForwardingHeader {
    X_FORWARDED_FOR("X-Forwarded-For") {
        @Override
        String node(String element) {
            return element;
        }
    },

    /** RFC 7239. */
    FORWARDED("Forwarded") {
        @Override
        String node(String element) {
            Matcher parameter = FOR.matcher(element);
            return parameter.find() ? parameter.group(1) : "";
        }
    };

    private static final Pattern FOR = Pattern.compile("(?i)(?:^|;)\\s*for=\"?([^\";\\s]*)\"?");

    /** An address with or without a port; IPv6 with a port, and in Forwarded always, is in brackets (RFC 7239 §6). */
    private static final Pattern NODE =
            Pattern.compile("\\[([0-9A-Fa-f:.]+)](?::\\d+)?|(\\d+\\.\\d+\\.\\d+\\.\\d+)(?::\\d+)?|([0-9A-Fa-f:.]+)");

    private final String field;

    ForwardingHeader(String field) {
        this.field = field;
    }

    /** The name of the header field. */
    String field() {
        return field;
    }

    /**
     * The addresses in all lines of the field, in their order; an empty string for anything else, such as {@code
     * unknown}.
     */
    List<String> addresses(List<String> lines) {
        return lines.stream()
                .flatMap(line -> Arrays.stream(line.split(",", -1)))
                .map(String::strip)
                .map(this::node)
                .flatMap(ForwardingHeader::address)
                .toList();
    }

    abstract String node(String element);

    private static Stream<String> address(String node) {
        Matcher address = NODE.matcher(node);
        if (!address.matches()) {
            return Stream.of("");
        }
        return Stream.of(address.group(1), address.group(2), address.group(3)).filter(group -> group != null);
    }
}
