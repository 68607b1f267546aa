package dev.dragoman.desk.page;

import dev.dragoman.http.DeskAddress;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Where the pages of the administration are. */
public final class AdministrationAddress {

    /** The page that lists them. */
    public static final String INDEX = DeskAddress.PATH + "/administration";

    private AdministrationAddress() {}

    /** The page of a person. */
    public static String ofPerson(String name) {
        return INDEX + "/people/person?name=" + encoded(name);
    }

    /** A value as it stands in a query. */
    public static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
