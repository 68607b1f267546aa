package dev.dragoman.desk.page;

import dev.dragoman.http.DeskAddress;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Where the canonical text of records is written at the desk. */
public final class RecordAddress {

    /** The page on which a record is begun; no record can have this slug, as it is a language tag (Newari). */
    public static final String NEW = DeskAddress.PATH + "/records/new";

    private RecordAddress() {}

    /** The page on which the text of a record is written. */
    public static String ofText(String slug) {
        return DeskAddress.PATH + "/records/" + URLEncoder.encode(slug, StandardCharsets.UTF_8) + "/edit";
    }
}
