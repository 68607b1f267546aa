package dev.dragoman.desk.review;

import io.quarkus.qute.TemplateData;
import java.util.List;

/**
 * The page of a review; what is absent is null, empty or 0.
 *
 * @param next the end of the key of the words for what this person can do next
 * @param release the address at which this person releases it; null if they cannot
 * @param errors what stops a release, the first few
 * @param moreErrors how many more there are
 * @param history the newest step first
 */
@TemplateData
public record ReviewPage(
        Place place,
        Head head,
        String next,
        String release,
        Decision decision,
        List<ErrorLine> errors,
        int moreErrors,
        Comparison comparison,
        List<UnitView> units,
        List<StepView> history,
        Notice notice) {

    /** How many units a page shows. */
    static final int UNITS = 50;

    /** How many errors are listed. */
    static final int ERRORS = 10;

    /**
     * The translation, and the texts that the person sees of it.
     *
     * @param title the record's title, in the canonical language
     * @param name the name of the language in that of the person
     * @param seen what forms say about the texts that the page shows
     * @param query what the address asks for, with its question mark
     * @param work the path of the page on which it is translated
     */
    @TemplateData
    public record Place(
            String title,
            String locale,
            String name,
            String dir,
            String path,
            String seen,
            String query,
            String work) {}

    /**
     * How the translation stands.
     *
     * @param state its key, {@code in-review}
     * @param author who made the last change; null if it was imported
     * @param units what is to be said of the units, in parts
     * @param authority what it is in law
     */
    @TemplateData
    public record Head(String state, int version, String author, String at, List<String> units, String authority) {}

    /**
     * What this person may do.
     *
     * @param outdated how many units they may confirm
     * @param otherEyes whether another person must approve, because this one made the last change
     * @param admin whether they may issue tokens
     * @param handBack whether they have approved for a person who made the last change and goes on now
     */
    @TemplateData
    public record Decision(
            boolean submit,
            boolean approve,
            boolean sendBack,
            int outdated,
            boolean otherEyes,
            boolean admin,
            boolean handedOver,
            boolean handBack) {}

    /** An error, and the address at which it is corrected. */
    @TemplateData
    public record ErrorLine(String unit, String message, String editor) {}

    /**
     * What has changed.
     *
     * @param choices what the translation can be compared with
     * @param compared whether it is compared with a version at all
     * @param unchanged how many units are left out
     * @param all whether units that have not changed are shown too
     * @param toggle the address with or without them
     * @param previous the address of the page before; null for the first
     * @param next the address of the next page; null for the last
     */
    @TemplateData
    public record Comparison(
            List<Choice> choices,
            boolean compared,
            int changed,
            int total,
            int unchanged,
            boolean all,
            String toggle,
            int page,
            int pages,
            String previous,
            String next) {}

    /** Something to compare with. */
    @TemplateData
    public record Choice(String words, String address, boolean chosen) {}

    /** A step of the review. */
    @TemplateData
    public record StepView(int version, String act, String actor, String at, String comment) {}

    /**
     * What has come of the form that was sent.
     *
     * @param done the words for what was done; null for nothing
     * @param mistake the words for why it was not; null if it was
     * @param detail what exactly, in English
     * @param field the name of the field that has to be corrected
     * @param act the form that was sent
     * @param comment what was typed into it
     */
    @TemplateData
    public record Notice(String done, String mistake, String detail, String field, String act, String comment) {

        static final Notice NONE = new Notice(null, null, null, null, null, null);

        static Notice done(String words) {
            return new Notice(words, null, null, null, null, null);
        }

        /** What was typed into the form of this name. */
        public String typed(String form) {
            return form.equals(act) && comment != null ? comment : "";
        }

        /** Whether the comment of the form of this name has to be corrected. */
        public boolean wrong(String form) {
            return form.equals(act) && "comment".equals(field);
        }
    }
}
