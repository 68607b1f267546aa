package dev.dragoman.desk.review;

import dev.dragoman.translation.ReviewAction;
import io.vertx.core.http.HttpServerRequest;
import java.util.Arrays;
import java.util.Optional;

/**
 * What the address of a review asks for; a value that is not known is as none.
 *
 * @param since what to compare with; empty for the best that there is
 * @param all whether units that have not changed are shown too
 * @param page from 1
 * @param done what the person has just done; empty for nothing
 * @param handedOver whether the person has signed in for another one, who goes on afterwards
 */
record ReviewQuery(Optional<Since> since, boolean all, int page, Optional<ReviewAction> done, boolean handedOver) {

    private static final String YES = "1";

    static ReviewQuery of(HttpServerRequest http) {
        return new ReviewQuery(
                value(http, "since").flatMap(Since::of),
                value(http, "all").isPresent(),
                value(http, "page")
                        .filter(text -> text.matches("[1-9][0-9]{0,4}"))
                        .map(Integer::parseInt)
                        .orElse(1),
                value(http, "done").flatMap(ReviewQuery::action),
                value(http, "handover").isPresent());
    }

    /** The action of this name. */
    static Optional<ReviewAction> action(String name) {
        return Arrays.stream(ReviewAction.values())
                .filter(action -> action.slug().equals(name))
                .findFirst();
    }

    /** The same with another comparison, from the first page on. */
    ReviewQuery with(Since other) {
        return new ReviewQuery(Optional.of(other), all, 1, Optional.empty(), handedOver);
    }

    /** The same with or without the units that have not changed, from the first page on. */
    ReviewQuery withAll(boolean shown) {
        return new ReviewQuery(since, shown, 1, Optional.empty(), handedOver);
    }

    /** Another page of the same. */
    ReviewQuery onPage(int number) {
        return new ReviewQuery(since, all, number, Optional.empty(), handedOver);
    }

    /** The first page again, which says what was done. */
    ReviewQuery after(ReviewAction action) {
        return new ReviewQuery(since, all, 1, Optional.of(action), handedOver);
    }

    /** As it is in an address, with its question mark; empty if it asks for nothing. */
    String inAddress() {
        StringBuilder query = new StringBuilder();
        since.ifPresent(compared -> add(query, "since", compared.slug()));
        if (all) {
            add(query, "all", YES);
        }
        if (page > 1) {
            add(query, "page", String.valueOf(page));
        }
        done.ifPresent(action -> add(query, "done", action.slug()));
        if (handedOver) {
            add(query, "handover", YES);
        }
        return query.toString();
    }

    private static void add(StringBuilder query, String name, String value) {
        query.append(query.isEmpty() ? '?' : '&').append(name).append('=').append(value);
    }

    private static Optional<String> value(HttpServerRequest http, String name) {
        return Optional.ofNullable(http.getParam(name)).filter(text -> !text.isBlank());
    }
}
