package dev.dragoman.publication;

import java.util.List;
import java.util.Optional;

/** The settings of an office. */
record OfficeRules(boolean fourEyes, List<String> held) implements PublicationConfig {

    static Hold holding(String... locales) {
        return new Hold(new OfficeRules(true, List.of(locales)));
    }

    @Override
    public Publication publication() {
        return () -> Optional.of(held);
    }
}
