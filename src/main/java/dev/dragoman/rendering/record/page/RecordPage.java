package dev.dragoman.rendering.record.page;

import dev.dragoman.locales.LanguageTag;
import dev.dragoman.rendering.verifier.VerificationPaths;
import io.quarkus.qute.TemplateData;
import java.util.List;

/**
 * What the page of a record shows besides the record itself.
 *
 * @param base what links within the service begin with: nothing, or its public address in a part to embed
 * @param permalink the absolute address of the edition that is shown, which stays
 * @param formatting the locale that a script formats times by
 * @param form the form for another zone; null in a part to embed, which has none
 * @param current whether it is the page of the newest edition
 * @param verification where readers verify it; null if they cannot
 * @param embedding how it fits into the page around it, in a part to embed
 */
@TemplateData
public record RecordPage(
        RecordNotices notices,
        String base,
        String permalink,
        LanguageTag formatting,
        ZoneForm form,
        boolean current,
        VerificationPaths verification,
        Embedding embedding) {

    /** Whether the reader asked for 12 or 24 hours, which the pattern for a clock time in the locale's words ignores. */
    public boolean hourCycleAsked() {
        return formatting.toULocale().getUnicodeLocaleType("hc") != null;
    }

    /**
     * The form that asks for another zone.
     *
     * @param parameters what it sends along
     * @param unknown what was typed into it last time if that is no zone, or null
     */
    @TemplateData
    public record ZoneForm(List<Parameter> parameters, String unknown) {}

    /** A parameter of the page's address. */
    @TemplateData
    public record Parameter(String name, String value) {}
}
