package dev.dragoman.desk.page;

import dev.dragoman.http.DeskAddress;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Where the desk's pages about releases and about what is public are. */
public final class ReleaseAddress {

    /** The page on which a release is put together. */
    public static final String NEW = DeskAddress.PATH + "/release";

    /** The calendar of releases. */
    public static final String CALENDAR = DeskAddress.PATH + "/calendar";

    private ReleaseAddress() {}

    /** The page on which a release of a record is put together. */
    public static String ofRecord(String slug) {
        return NEW + "?record=" + encoded(slug);
    }

    /** The same with one language version chosen. */
    public static String ofEdition(String slug, String locale) {
        return ofRecord(slug) + "&edition=" + encoded(slug) + "/" + encoded(locale);
    }

    /** The page of a release. */
    public static String of(String id) {
        return DeskAddress.PATH + "/releases/" + encoded(id);
    }

    /** The page that says what of a record is public. */
    public static String ofPublicState(String slug) {
        return DeskAddress.PATH + "/records/" + encoded(slug) + "/public";
    }

    private static String encoded(String segment) {
        return URLEncoder.encode(segment, StandardCharsets.UTF_8);
    }
}
