package dev.dragoman.desk.record;

import dev.dragoman.desk.page.TranslationAddress;
import dev.dragoman.desk.release.Mistake;
import dev.dragoman.records.Kind;
import dev.dragoman.times.Zones;
import io.quarkus.qute.TemplateData;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The page on which the canonical text of a record is written.
 *
 * @param path the address that its forms begin with
 * @param title that of the newest revision; null for a new record
 * @param saved the number of the revision that was just stored; null if none was
 * @param mistakes what is wrong, by the form's field
 * @param conflict what somebody else has changed in the meantime; null if nobody has
 * @param pictures the names of the pictures that are stored
 * @param picture what was said of a picture that was sent; null if none was
 * @param copied the title of the record that this one begins as a copy of; null if it is no copy
 * @param unsaved whether the form has what was typed and is not stored
 * @param limit how large a form with a picture may be
 */
@TemplateData
public record RecordPage(
        RecordForm form,
        String path,
        String title,
        Integer saved,
        Map<String, Mistake> mistakes,
        Conflict conflict,
        List<String> pictures,
        PictureNotice picture,
        String copied,
        boolean unsaved,
        String limit,
        PreviewView preview) {

    /**
     * Somebody else's revision.
     *
     * @param person who stored it; null if it came from the content folder
     * @param taken the names of what was taken over from it
     * @param clashes what both have changed
     */
    @TemplateData
    public record Conflict(String person, List<String> taken, List<MergedForm.Clash> clashes) {}

    /**
     * What became of a picture that was sent.
     *
     * @param detail more about it, in English; null for nothing
     */
    @TemplateData
    public record PictureNotice(boolean stored, String text, String detail) {}

    /** The kinds of records. */
    public List<String> kinds() {
        return Arrays.stream(Kind.values()).map(Kind::slug).toList();
    }

    /** The ids of all time zones, to choose from. */
    public List<String> zones() {
        return List.copyOf(Zones.ids());
    }

    /** The page of the record's translations; null for a new record. */
    public String slugPath() {
        return isNew() ? null : TranslationAddress.ofRecord(form.get("slug"));
    }

    /** Whether the fields that few records have are shown at once: some are filled in, or wrong. */
    public boolean isMoreOpen() {
        return Stream.concat(RecordForm.UPDATED.stream(), RecordForm.LINKS.stream())
                .anyMatch(name -> !form.isBlank(name) || mistakes.containsKey(name));
    }

    /** Whether there is no record yet. */
    public boolean isNew() {
        return form.isBlank(RecordForm.VERSION);
    }

    /** What is wrong at a field; null if nothing is. */
    public Mistake mistake(String field) {
        return mistakes.get(field);
    }
}
