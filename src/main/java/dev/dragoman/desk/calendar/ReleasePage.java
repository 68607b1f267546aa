package dev.dragoman.desk.calendar;

import dev.dragoman.desk.release.ChoicePage;
import dev.dragoman.desk.release.Mistake;
import dev.dragoman.editions.overrides.OverriddenError;
import dev.dragoman.quality.finding.FindingWording;
import io.quarkus.qute.TemplateData;
import java.util.List;

/**
 * The page of a release.
 *
 * @param path of this page
 * @param state {@code scheduled}, {@code done} or {@code cancelled}
 * @param moments when it is or was due, in several zones
 * @param until how long that is; null unless it is to come
 * @param weight how much changes matter
 * @param note the note for readers; null for none
 * @param changeable the instant at which it is due, for the forms by which the person may undo and move it; null if they may not
 * @param mistake null if nothing is wrong
 */
@TemplateData
public record ReleasePage(
        String path,
        String state,
        List<String> moments,
        String until,
        String weight,
        String note,
        List<ChoicePage.Note> notes,
        String by,
        List<Item> items,
        String changeable,
        ChoicePage.When when,
        Mistake mistake) {

    /**
     * A language version.
     *
     * @param named whether the release names it; otherwise it followed the canonical text
     * @param page its public page; null if it is not public by this release
     * @param evidence the page that says who or what made it; null for the canonical text and for those who may not see it
     * @param overridden the errors in spite of which it is released
     */
    @TemplateData
    public record Item(
            String slug,
            String title,
            String language,
            boolean named,
            String page,
            String evidence,
            List<Overridden> overridden) {}

    /**
     * An error that was overridden.
     *
     * @param finding what the check says, in the editor's language
     * @param lang the language of that
     * @param reason in English
     */
    @TemplateData
    public record Overridden(String unit, String finding, String lang, String dir, String reason) {

        static Overridden of(OverriddenError error, FindingWording wording) {
            OverriddenError.Text said = error.said(wording);
            return new Overridden(
                    error.unit(),
                    said.text(),
                    said.lang().toString(),
                    said.lang().direction().slug(),
                    error.reason());
        }
    }
}
