package dev.dragoman.releasing;

import java.util.List;
import java.util.Optional;

/** The settings of an office. */
public record OfficeRules(boolean fourEyes, List<String> held) implements PublicationConfig {

    public static HeldLocales holding(String... locales) {
        return new HeldLocales(new OfficeRules(true, List.of(locales)));
    }

    @Override
    public Publication publication() {
        return () -> Optional.of(held);
    }
}
