package dev.dragoman.delivery.response;

import static java.util.Objects.requireNonNull;

/**
 * All parts of a request that an answer depends on, as they were sent.
 *
 * @param address path and query, without the parameters that a page ignores
 * @param accept {@code Accept}, or an empty string
 * @param language {@code Accept-Language}, or an empty string
 * @param encoding {@code Accept-Encoding}, or null: without the header, any coding is acceptable (RFC 9110 §12.5.3)
 */
record RequestKey(String address, String accept, String language, String encoding) {

    /** Longer ones are not cached, since few readers send them. */
    private static final int MAX_LENGTH = 2048;

    private static final String DATA = "/api/";

    RequestKey {
        requireNonNull(address, "address");
        requireNonNull(accept, "accept");
        requireNonNull(language, "language");
    }

    boolean isShort() {
        return length() <= MAX_LENGTH;
    }

    /** In characters. */
    int length() {
        return address.length() + accept.length() + language.length() + (encoding == null ? 0 : encoding.length());
    }

    /** An address without the parameters that a page ignores; under {@code /api} none is ignored. */
    static String withoutIgnored(String address) {
        int query = address.indexOf('?');
        if (query < 0 || address.startsWith(DATA)) {
            return address;
        }
        StringBuilder kept = new StringBuilder(address.length()).append(address, 0, query);
        int start = query + 1;
        while (start <= address.length()) {
            int end = end(address, start);
            if (isRead(address, start, end)) {
                kept.append(kept.length() == query ? '?' : '&').append(address, start, end);
            }
            start = end + 1;
        }
        return kept.toString();
    }

    // A semicolon separates parameters too, as in Vert.x.
    private static int end(String address, int start) {
        int end = start;
        while (end < address.length() && address.charAt(end) != '&' && address.charAt(end) != ';') {
            end++;
        }
        return end;
    }

    private static boolean isRead(String address, int start, int end) {
        int equals = address.indexOf('=', start);
        String name = address.substring(start, equals < 0 || equals > end ? end : equals);
        // An escaped name could be any.
        return name.indexOf('%') >= 0 || name.indexOf('+') >= 0 || PageParameters.contains(name);
    }
}
