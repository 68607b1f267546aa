package dev.dragoman.desk.release;

import io.quarkus.qute.TemplateData;
import java.util.List;

/**
 * What a release would do, before it is made.
 *
 * @param kept the fields of the form so far
 * @param basis what was seen, for the confirmation
 * @param key of this form
 * @param possible whether nothing stops the release
 * @param changed whether what was seen before has changed since
 */
@TemplateData
public record CheckPage(
        List<ReleaseInput.Field> kept,
        String basis,
        String key,
        boolean possible,
        boolean changed,
        Terms terms,
        List<Rejected> rejected,
        List<Stopped> stopped,
        List<Warned> warned,
        List<Outlook> records) {

    /**
     * What holds for the whole release.
     *
     * @param weight how much changes matter
     * @param note the note for readers; null for none
     * @param notes the notes in other languages
     * @param moments when, in several zones; empty for at once
     * @param until how long that is; null for at once
     */
    @TemplateData
    public record Terms(String weight, String note, List<ChoicePage.Note> notes, List<String> moments, String until) {}

    /** A language version that cannot be released. */
    @TemplateData
    public record Rejected(String title, String language, String href, String reason, String detail) {}

    /**
     * A language version with errors.
     *
     * @param id how its fields are named
     * @param unfinished whether units that are not finished can be shown in the canonical language
     */
    @TemplateData
    public record Stopped(
            String id,
            String title,
            String language,
            String href,
            boolean unfinished,
            List<FoundMistake> errors,
            int more) {}

    /**
     * An error.
     *
     * @param field the name of the field for the reason to override it; null if it cannot be overridden
     * @param reason the reason so far
     */
    @TemplateData
    public record FoundMistake(String unit, String message, String field, String reason) {}

    /** A language version with warnings. */
    @TemplateData
    public record Warned(String title, String language, String href, List<FoundMistake> warnings, int more) {

        /** How many there are. */
        public int count() {
            return warnings.size() + more;
        }
    }

    /**
     * What readers would see of a record.
     *
     * @param others the languages whose readers get the canonical text
     */
    @TemplateData
    public record Outlook(String title, List<Seen> locales, String others) {}

    /**
     * What the readers of a language would see.
     *
     * @param parts what is special about it
     * @param href where that can be looked at; null for nowhere
     * @param preview where the form leads to the page that it would make; null if there is a link instead, or nothing
     */
    @TemplateData
    public record Seen(String locale, String language, String text, List<String> parts, String href, String preview) {}
}
