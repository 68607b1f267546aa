package dev.dragoman.rendering.edition;

import dev.dragoman.locales.LanguageTag;
import dev.dragoman.rendering.record.LocalizedText;
import dev.dragoman.rendering.record.RecordPage;
import io.quarkus.qute.TemplateData;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An edition as pages show it; what is absent is null or empty.
 *
 * @param path the path of its permanent address
 * @param current whether it is the newest
 * @param weightKey the key of the word for the weight of its change
 * @param until when the next one took its place
 * @param changed how many parts have changed, in words
 */
@TemplateData
public record EditionPage(
        int number,
        String path,
        boolean current,
        String weightKey,
        RecordPage.TimeLine from,
        RecordPage.TimeLine until,
        int revision,
        String note,
        String changed,
        List<Change> changes) {

    /**
     * A part that has changed.
     *
     * @param texts one text with what was removed and added, or the one before and the one after
     */
    @TemplateData
    public record Change(String label, String lang, String dir, String kindKey, List<Text> texts) {}

    /** A text in one language, which pages name where it is not their own. */
    @TemplateData
    public record Text(String lang, String dir, List<TextDifference.Stretch> stretches) {}

    /** The number of the edition before. */
    public int before() {
        return number - 1;
    }

    /** A part that has changed, for a list, without its texts. */
    static Change named(UnitChange change, LanguageTag page) {
        return change(change, page, List.of());
    }

    /**
     * A part that has changed, with what was removed and added.
     *
     * @param mostTokens how many words of it are compared
     */
    static Change compared(UnitChange change, LanguageTag page, int mostTokens) {
        Optional<LocalizedText> before = change.before();
        Optional<LocalizedText> after = change.after();
        if (before.isPresent()
                && after.isPresent()
                && before.get().lang().equals(after.get().lang())) {
            List<TextDifference.Stretch> stretches =
                    TextDifference.between(before.get().text(), after.get().text(), mostTokens);
            return change(change, page, List.of(text(after.get(), page, stretches)));
        }
        List<Text> texts = Stream.concat(
                        before.map(text -> whole(text, page, TextDifference.Fate.REMOVED)).stream(),
                        after.map(text -> whole(text, page, TextDifference.Fate.ADDED)).stream())
                .toList();
        return change(change, page, texts);
    }

    private static Change change(UnitChange change, LanguageTag page, List<Text> texts) {

        LanguageTag lang = change.after().or(change::before).orElseThrow().lang();
        boolean foreign = !lang.equals(page);
        return new Change(
                change.label(),
                foreign ? lang.toString() : null,
                foreign ? lang.direction().slug() : null,
                "change." + change.kind().slug(),
                texts);
    }

    private static Text whole(LocalizedText text, LanguageTag page, TextDifference.Fate fate) {
        return text(text, page, List.of(new TextDifference.Stretch(fate, text.text())));
    }

    private static Text text(LocalizedText text, LanguageTag page, List<TextDifference.Stretch> stretches) {
        boolean foreign = !text.lang().equals(page);
        return new Text(foreign ? text.lang().toString() : null, foreign ? text.dir() : null, stretches);
    }
}
