package dev.dragoman.browser;

import java.util.List;
import java.util.stream.Stream;

/** The pages that every language has. */
final class Pages {

    static final String READOUT = "nato-foreign-ministers-meeting-2023-04-05";
    static final String STATEMENT = "joint-statement-nato-japan-2023-04-04";

    static final List<String> LANGUAGES = List.of("en", "ar", "de", "es", "fr", "ja", "ko", "uk", "zh-Hant");

    private Pages() {}

    /** The languages, one by one. */
    static Stream<String> languages() {
        return LANGUAGES.stream();
    }

    /** The paths of both records and the list in all languages. */
    static Stream<String> all() {
        return LANGUAGES.stream()
                .flatMap(language -> Stream.of(READOUT, STATEMENT, "").map(slug -> "/" + language + "/" + slug));
    }

    /** The path of the readout in all languages. */
    static Stream<String> readouts() {
        return LANGUAGES.stream().map(language -> "/" + language + "/" + READOUT);
    }

    /** The language that a path names. */
    static String languageOf(String path) {
        return path.substring(1, path.indexOf('/', 1));
    }

    static String directionOf(String path) {
        return languageOf(path).equals("ar") ? "rtl" : "ltr";
    }
}
