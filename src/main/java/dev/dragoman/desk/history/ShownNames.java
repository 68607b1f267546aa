package dev.dragoman.desk.history;

import dev.dragoman.access.AccessToken;
import dev.dragoman.access.AccessTokens;
import dev.dragoman.storage.Tables;
import java.util.HashMap;
import java.util.Map;

/** The names that editors know each other by: the public name of a person's newest token, or else the name in versions. */
final class ShownNames {

    private final Tables tables;
    private final Map<String, String> known = new HashMap<>();

    ShownNames(Tables tables) {
        this.tables = tables;
    }

    String of(String name) {
        return known.computeIfAbsent(name, this::find);
    }

    private String find(String name) {
        return tables.table(AccessTokens.class).named(name).stream()
                .findFirst()
                .flatMap(AccessToken::displayName)
                .orElse(name);
    }
}
