package dev.dragoman.translation;

import dev.dragoman.locales.LanguageTag;
import dev.dragoman.records.Slug;
import dev.dragoman.storage.JsonDocument;
import io.quarkus.runtime.annotations.RegisterForReflection;

/** A bundle as the JSON that its versions are stored in. */
@RegisterForReflection(targets = {Bundle.class, Provenance.class, Target.class, Authority.class, UnitState.class})
final class BundleJson {

    static final JsonDocument<Bundle> DOCUMENT = JsonDocument.of(Bundle.class)
            .text(Slug.class, Slug::new)
            .text(LanguageTag.class, LanguageTag::parse)
            .build();

    private BundleJson() {}
}
