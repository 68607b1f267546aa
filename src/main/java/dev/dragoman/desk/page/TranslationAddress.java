package dev.dragoman.desk.page;

import dev.dragoman.http.DeskAddress;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Where the desk's pages about a record and its translations are. */
public final class TranslationAddress {

    private TranslationAddress() {}

    /** The page on which a translation is worked on. */
    public static String ofWork(String slug, String locale) {
        return of(slug, locale);
    }

    /** The page on which one unit of a translation is worked on. */
    public static String ofUnit(String slug, String locale, String unit) {
        return of(slug, locale) + "/units/" + encoded(unit);
    }

    /** The page on which a translation is reviewed. */
    public static String ofReview(String slug, String locale) {
        return of(slug, locale) + "/review";
    }

    /** The page that says who or what made a translation. */
    public static String ofEvidence(String slug, String locale) {
        return of(slug, locale) + "/evidence";
    }

    /** What the addresses of a translation's pages begin with. */
    public static String of(String slug, String locale) {
        return ofRecord(slug) + "/" + encoded(locale);
    }

    /** The page of all translations of a record. */
    public static String ofRecord(String slug) {
        return DeskAddress.PATH + "/records/" + encoded(slug) + "/translations";
    }

    private static String encoded(String segment) {
        return URLEncoder.encode(segment, StandardCharsets.UTF_8);
    }
}
