package dev.dragoman.desk.release;

import io.quarkus.qute.TemplateData;
import java.util.List;

/**
 * The page on which a release is put together.
 *
 * @param weights how much changes matter of which nothing else is said
 * @param notes the notes in other languages than the canonical one
 * @param found records that can be added
 * @param search what was searched for; empty for nothing, where {@code found} is what waits to be released
 * @param mistake null if nothing is wrong
 */
@TemplateData
public record ChoicePage(
        List<RecordChoice> records,
        List<Option> weights,
        String note,
        List<Note> notes,
        When when,
        List<Found> found,
        String search,
        Mistake mistake) {

    /** A value to choose. */
    @TemplateData
    public record Option(String value, String text, boolean chosen) {}

    /** A note in a language. */
    @TemplateData
    public record Note(String locale, String dir, String language, String text) {}

    /** A record that can be added. */
    @TemplateData
    public record Found(String slug, String title, String language, String href) {}

    /** When, as typed. */
    @TemplateData
    public record When(boolean later, WhenInput input, List<Option> zones, List<Option> offsets) {}

    /** A record with its language versions. */
    @TemplateData
    public record RecordChoice(String slug, String title, String href, List<EditionChoice> editions) {}

    /**
     * A language version.
     *
     * @param id how its fields are named
     * @param possible whether there is anything that could be released
     * @param authorities empty for the canonical text
     * @param unfinished whether it has units that are not finished
     * @param inCanonical whether those shall be shown in the canonical language
     * @param changed the units that readers have another text of, or an outdated translation
     */
    @TemplateData
    public record EditionChoice(
            String id,
            String language,
            Status status,
            boolean possible,
            boolean chosen,
            List<Option> authorities,
            List<Option> weights,
            boolean unfinished,
            boolean inCanonical,
            List<Changed> changed) {}

    /**
     * How a language version stands.
     *
     * @param units how many of its units are done, in parts
     * @param older that an older version is released than the newest one; null if not
     * @param href where it is worked on
     */
    @TemplateData
    public record Status(String state, List<String> units, String older, String href) {}

    /**
     * A unit that has changed.
     *
     * @param before the text that is public; null if it is not known
     */
    @TemplateData
    public record Changed(String unit, String field, String before, String after, List<Option> weights) {}
}
