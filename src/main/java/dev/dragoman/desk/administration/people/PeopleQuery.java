package dev.dragoman.desk.administration.people;

import dev.dragoman.desk.page.AdministrationAddress;
import dev.dragoman.desk.page.AdministrationPart;
import dev.dragoman.http.Parameters;
import io.vertx.core.http.HttpServerRequest;
import java.util.Locale;
import java.util.Optional;

/**
 * Which people are asked for.
 *
 * @param search a part of the name
 * @param former whether also those without access
 * @param page the number of the page, from 1
 */
record PeopleQuery(String search, boolean former, int page) {

    private static final int MAX_PAGE = 100_000;
    private static final int MAX_LENGTH = 200;

    static PeopleQuery of(HttpServerRequest http) {
        String search = Optional.ofNullable(http.getParam("q")).orElse("").strip();
        int page = Optional.ofNullable(http.getParam("page"))
                .map(value -> (int) Parameters.number("page", value, 1, MAX_PAGE))
                .orElse(1);
        return new PeopleQuery(
                search.substring(0, Math.min(search.length(), MAX_LENGTH)), http.getParam("former") != null, page);
    }

    /** Whether a text has what was searched for. */
    boolean matches(String text) {
        return text.toLowerCase(Locale.ROOT).contains(search.toLowerCase(Locale.ROOT));
    }

    /** The address of another page of the same. */
    String at(int other) {
        return AdministrationPart.PEOPLE.path() + "?page=" + other
                + (search.isEmpty() ? "" : "&q=" + AdministrationAddress.encoded(search))
                + (former ? "&former=1" : "");
    }
}
