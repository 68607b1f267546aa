package dev.dragoman.desk.administration.people;

import static java.util.stream.Collectors.joining;

import dev.dragoman.access.Grant;
import dev.dragoman.access.Role;
import dev.dragoman.desk.page.Form;
import dev.dragoman.locales.LanguageRegistry;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.problem.ProblemException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The fields of all roles in a form: a checkbox for each, and the languages of those that can be limited to some. */
record RoleFields(List<RoleField> fields) {

    private static final Pattern SEPARATOR = Pattern.compile("[\\s,;、，،]+");
    private static final int MAX_GRANTS = 1_000;

    RoleFields {
        fields = List.copyOf(fields);
    }

    /** The fields with these roles. */
    static RoleFields of(Collection<Grant> grants) {
        return new RoleFields(Arrays.stream(Role.values())
                .map(role -> {
                    List<Grant> own = grants.stream()
                            .filter(grant -> grant.role() == role)
                            .toList();
                    boolean everywhere =
                            own.stream().anyMatch(grant -> grant.locale().isEmpty());
                    String languages = own.stream()
                            .flatMap(grant -> grant.locale().stream())
                            .map(LanguageTag::toString)
                            .sorted()
                            .collect(joining(", "));
                    return RoleField.of(role, !own.isEmpty(), everywhere ? "" : languages);
                })
                .toList());
    }

    /** The fields as they were filled in. */
    static RoleFields read(Form form) {
        return new RoleFields(Arrays.stream(Role.values())
                .map(role -> RoleField.of(
                        role,
                        form.all("role").contains(role.slug()),
                        form.get("languages-" + role.slug()).orElse("")))
                .toList());
    }

    /** The roles; empty if there is none, if a language is unknown, or if languages are given for a role that is not ticked. */
    Optional<Set<Grant>> grants() {
        Set<Grant> grants = new HashSet<>();
        try {
            for (RoleField field : fields) {
                add(field, grants);
            }
        } catch (ProblemException unknownLanguage) {
            return Optional.empty();
        }
        boolean stray = fields.stream()
                .anyMatch(field -> !field.ticked() && !field.languages().isBlank());
        return Optional.of(Set.copyOf(grants)).filter(all -> !stray && !all.isEmpty() && all.size() <= MAX_GRANTS);
    }

    private static void add(RoleField field, Set<Grant> grants) {
        Role role = Role.of(field.role()).orElseThrow();
        if (!field.ticked()) {
            return;
        }
        if (!role.scoped() || field.languages().isBlank()) {
            grants.add(new Grant(role, Optional.empty()));
            return;
        }
        SEPARATOR
                .splitAsStream(field.languages().strip())
                .filter(tag -> !tag.isEmpty())
                .map(LanguageRegistry::require)
                .forEach(tag -> grants.add(new Grant(role, Optional.of(tag))));
    }
}
