package dev.dragoman.desk.board;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Where the desk's pages about a record and its translations are. */
public final class TranslationAddress {

    private TranslationAddress() {}

    /** The page on which a translation is worked on. */
    public static String of(String slug, String locale) {
        return ofRecord(slug) + "/" + encoded(locale) + "/files";
    }

    /** The page of all translations of a record. */
    public static String ofRecord(String slug) {
        return "/desk/records/" + encoded(slug) + "/translations";
    }

    private static String encoded(String segment) {
        return URLEncoder.encode(segment, StandardCharsets.UTF_8);
    }
}
