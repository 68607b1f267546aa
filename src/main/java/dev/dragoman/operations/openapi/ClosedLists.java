package dev.dragoman.operations.openapi;

import dev.dragoman.editions.WithdrawalMode;
import dev.dragoman.editions.weights.Weight;
import dev.dragoman.locales.Direction;
import dev.dragoman.locales.FallbackReason;
import dev.dragoman.records.Kind;
import dev.dragoman.releasing.terms.ReleaseState;
import dev.dragoman.translation.Authority;
import dev.dragoman.translation.ReviewState;
import dev.dragoman.translation.UnitState;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** Adds schemas that several answers share: the values of enums, and language tags. Annotations refer to them by name. */
final class ClosedLists {

    private ClosedLists() {}

    static void addTo(Components components) {
        components.addSchema(
                "LanguageTag",
                Schemas.text().description("A BCP 47 language tag in CLDR's canonical form, such as ja or zh-Hant"));
        add(components, "Kind", "The kind of a record", Kind.values(), Kind::slug);
        add(components, "Authority", "The legal status of a language version", Authority.values(), Authority::slug);
        add(components, "Direction", "The direction of the script", Direction.values(), Direction::slug);
        add(components, "Weight", "How much a change matters to translations", Weight.values(), Weight::slug);
        add(components, "UnitState", "The state of a unit", UnitState.values(), UnitState::slug);
        add(components, "ReviewState", "How far a version is", ReviewState.values(), ReviewState::slug);
        add(components, "ReleaseState", "Whether a release took place", ReleaseState.values(), ReleaseState::slug);
        add(
                components,
                "WithdrawalMode",
                "How the address of a withdrawn version answers: with a notice, 410, or 308 to another record",
                WithdrawalMode.values(),
                WithdrawalMode::slug);
        addNullable(
                components,
                "NullableWeight",
                "How much a change matters to translations; null if nothing was changed",
                Weight.values(),
                Weight::slug);
        addNullable(
                components,
                "FallbackReason",
                "Why another language than the requested one is served; null if it is the requested one",
                FallbackReason.values(),
                FallbackReason::slug);
    }

    /** The same list for a member that is null where it does not apply. */
    private static <E> void addNullable(
            Components components, String name, String description, E[] values, Function<E, String> slug) {
        List<Object> all = new ArrayList<>(Arrays.stream(values).map(slug).toList());
        all.add(null);
        components.addSchema(
                name,
                Schemas.text().addType(SchemaType.NULL).description(description).enumeration(all));
    }

    private static <E> void add(
            Components components, String name, String description, E[] values, Function<E, String> slug) {
        components.addSchema(
                name,
                Schemas.text()
                        .description(description)
                        .enumeration(Arrays.stream(values).<Object>map(slug).toList()));
    }
}
