package dev.dragoman.machine.provider;

import dev.dragoman.locales.LanguageTag;
import dev.dragoman.quality.glossary.Glossary;
import java.util.List;

/**
 * Texts to be translated from English.
 *
 * @param id an unguessable one, new for each request
 * @param texts in the provider's notation
 * @param glossary of the target language; empty if there is none
 */
public record ProviderRequest(String id, LanguageTag target, List<String> texts, Glossary glossary) {

    public ProviderRequest {
        texts = List.copyOf(texts);
    }
}
