package dev.dragoman.errors;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The complete response to a failed request. */
record ErrorAnswer(int status, Map<String, String> headers, String body) {

    ErrorAnswer {
        headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
    }

    /** The same response with another header field. */
    ErrorAnswer with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new ErrorAnswer(status, more, body);
    }
}
