package dev.dragoman.desk.administration.people;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import dev.dragoman.access.Grant;
import dev.dragoman.access.Role;
import dev.dragoman.rendering.LocalizedMessages;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;

/** Says roles and their languages in the language of the person. */
final class RolesInWords {

    private RolesInWords() {}

    /** Each role with its languages, in the order of the roles. */
    static List<String> of(Collection<Grant> grants, LocalizedMessages words) {
        return grants.stream().collect(groupingBy(Grant::role, TreeMap::new, toList())).entrySet().stream()
                .map(role -> in(role.getKey(), role.getValue(), words))
                .toList();
    }

    private static String in(Role role, List<Grant> grants, LocalizedMessages words) {
        String name = words.of("role", role.slug());
        if (grants.stream().anyMatch(grant -> grant.locale().isEmpty())) {
            return name;
        }
        String languages = grants.stream()
                .map(grant -> words.language(grant.locale().orElseThrow().toString()))
                .sorted()
                .collect(joining(words.get("board.and")));
        return words.with("role.in", "role", name, "language", languages);
    }
}
