package dev.dragoman.rendering.edition;

import dev.dragoman.rendering.record.TextView;
import dev.dragoman.rendering.record.TimeView;
import io.quarkus.qute.TemplateData;
import java.util.List;
import java.util.stream.Stream;

/**
 * An edition as pages show it; what is absent is null or empty.
 *
 * @param path the path of its permanent address
 * @param current whether it is the newest
 * @param from when it was released
 * @param until when the next one took its place
 * @param changed how many parts have changed, in words
 */
@TemplateData
public record EditionPage(
        EditionView.Summary edition,
        String path,
        boolean current,
        TimeView from,
        TimeView until,
        String changed,
        List<Change> changes) {

    /**
     * A part that has changed.
     *
     * @param text a text in the language that the label is in
     * @param kind {@code added}, {@code changed} or {@code removed}
     * @param texts one text with what was removed and added, or the one before and the one after
     */
    @TemplateData
    public record Change(String label, TextView text, String kind, List<Compared> texts) {

        private static Change of(UnitChange change, List<Compared> texts) {
            TextView text = change.after().or(change::before).orElseThrow();
            return new Change(change.label(), text, change.kind().slug(), texts);
        }

        /** For a list, without its texts. */
        static Change named(UnitChange change) {
            return of(change, List.of());
        }

        /**
         * With what was removed and added.
         *
         * @param mostTokens how many words of it are compared
         */
        static Change compared(UnitChange change, int mostTokens) {
            if (change.before().map(TextView::lang).equals(change.after().map(TextView::lang))) {
                TextView after = change.after().orElseThrow();
                return of(
                        change,
                        List.of(new Compared(
                                after,
                                TextDifference.between(
                                        change.before().orElseThrow().text(), after.text(), mostTokens))));
            }
            return of(
                    change,
                    Stream.concat(
                                    change
                                            .before()
                                            .map(text -> Compared.whole(text, TextDifference.ChangeKind.REMOVED))
                                            .stream(),
                                    change
                                            .after()
                                            .map(text -> Compared.whole(text, TextDifference.ChangeKind.ADDED))
                                            .stream())
                            .toList());
        }
    }

    /** A text, or two versions of it in one language. */
    @TemplateData
    public record Compared(TextView text, List<TextDifference.Stretch> stretches) {

        private static Compared whole(TextView text, TextDifference.ChangeKind kind) {
            return new Compared(text, List.of(new TextDifference.Stretch(kind, text.text())));
        }
    }

    /** The number of the edition before. */
    public int before() {
        return edition.number() - 1;
    }

    /** What the weight of its change is called in keys of words. */
    public String weight() {
        return edition.facts().weight() == null ? "first" : edition.facts().weight();
    }
}
