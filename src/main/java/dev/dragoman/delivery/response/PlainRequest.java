package dev.dragoman.delivery.response;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import java.util.Map;
import java.util.Optional;

/**
 * A {@code GET} or {@code HEAD} request without anything but what {@link RequestKey} has and {@code If-None-Match}: no
 * credentials, no body, no other conditions. Only such requests are answered from the response cache.
 *
 * @param ifNoneMatch {@code If-None-Match}, or null
 */
record PlainRequest(RequestKey key, String ifNoneMatch) {

    /** The request, if it is one; everything unusual is left to the resources. */
    static Optional<PlainRequest> of(HttpServerRequest http) {
        boolean reads = HttpMethod.GET.equals(http.method()) || HttpMethod.HEAD.equals(http.method());
        String address = http.uri();
        if (!reads || http.version() == null || address.isEmpty() || address.charAt(0) != '/') {
            return Optional.empty();
        }
        Fields fields = new Fields();
        for (Map.Entry<String, String> field : http.headers()) {
            if (!fields.add(field.getKey(), field.getValue())) {
                return Optional.empty();
            }
        }
        return fields.request(http.version(), address);
    }

    /** Collects the fields of a request until one is not plain. */
    private static final class Fields {

        private String host;
        private String accept;
        private String language;
        private String encoding;
        private String ifNoneMatch;
        private boolean ifModifiedSince;

        /** Whether the request is still plain. */
        boolean add(String name, String value) {
            // By length first: a browser sends a dozen fields, and most of them have no effect.
            return switch (name.length()) {
                case 0 -> false;
                case 4 -> !name.equalsIgnoreCase("Host") || (host == null && (host = value) != null);
                case 5 -> !name.equalsIgnoreCase("Range");
                case 6 -> addOfSix(name, value);
                case 7 -> !name.equalsIgnoreCase("Upgrade");
                case 8 -> !name.equalsIgnoreCase("If-Match") && !name.equalsIgnoreCase("If-Range");
                case 13 -> addOfThirteen(name, value);
                case 14 -> !name.equalsIgnoreCase("Content-Length");
                case 15 -> addOfFifteen(name, value);
                case 16 -> !name.equalsIgnoreCase("Content-Encoding");
                case 17 -> addOfSeventeen(name);
                case 19 -> !name.equalsIgnoreCase("If-Unmodified-Since");
                default -> true;
            };
        }

        private boolean addOfSix(String name, String value) {
            if (name.equalsIgnoreCase("Accept")) {
                boolean first = accept == null;
                accept = value;
                return first;
            }
            return !name.equalsIgnoreCase("Cookie") && !name.equalsIgnoreCase("Expect");
        }

        private boolean addOfThirteen(String name, String value) {
            if (name.equalsIgnoreCase("If-None-Match")) {
                boolean first = ifNoneMatch == null;
                ifNoneMatch = value;
                return first;
            }
            return !name.equalsIgnoreCase("Authorization");
        }

        private boolean addOfFifteen(String name, String value) {
            if (name.equalsIgnoreCase("Accept-Language")) {
                boolean first = language == null;
                language = value;
                return first;
            }
            if (name.equalsIgnoreCase("Accept-Encoding")) {
                boolean first = encoding == null;
                encoding = value;
                return first;
            }
            return true;
        }

        private boolean addOfSeventeen(String name) {
            ifModifiedSince |= name.equalsIgnoreCase("If-Modified-Since");
            return !name.equalsIgnoreCase("Transfer-Encoding");
        }

        Optional<PlainRequest> request(HttpVersion version, String address) {
            // If-Modified-Since is ignored beside If-None-Match (RFC 9110 §13.2.2).
            boolean otherCondition = ifModifiedSince && ifNoneMatch == null;
            boolean oneHost = host != null || version == HttpVersion.HTTP_2;
            if (otherCondition || !oneHost || version == HttpVersion.HTTP_1_0) {
                return Optional.empty();
            }
            RequestKey key = new RequestKey(
                    RequestKey.withoutIgnored(address),
                    accept == null ? "" : accept,
                    language == null ? "" : language,
                    encoding);
            return Optional.of(key).filter(RequestKey::isShort).map(plain -> new PlainRequest(plain, ifNoneMatch));
        }
    }
}
