package dev.dragoman.rendering.record.page;

import dev.dragoman.editions.Edition;
import dev.dragoman.editions.weights.Treatment;
import dev.dragoman.locales.LanguageChoice;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.locales.messages.InterfaceMessages;
import dev.dragoman.rendering.FallbackNotice;
import dev.dragoman.rendering.LocalizedMessages;
import dev.dragoman.rendering.Permalinks;
import dev.dragoman.rendering.record.CorrectionView;
import dev.dragoman.rendering.record.NoteView;
import dev.dragoman.rendering.record.PublicText;
import dev.dragoman.rendering.record.RecordView;
import dev.dragoman.rendering.record.UnitsView;
import dev.dragoman.translation.Authority;
import io.quarkus.qute.TemplateData;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a reader must know about the version before them; what does not apply is null.
 *
 * @param fallback that this is another language than the one asked for, in the language asked for where we have its words
 * @param authority the legal status of the version, if it is not the authentic one
 * @param machine that parts of a version of any other status were translated by a machine and not reviewed
 * @param authenticPath the path of the authentic version
 * @param corrections what was corrected, for as long as this version does not show it in its own language; or empty
 * @param held that the canonical text has moved on
 * @param outdated the parts that have changed since they were translated
 * @param corrected the parts that are shown in the canonical language since it was corrected
 * @param missing that parts are not translated
 */
@TemplateData
public record RecordNotices(
        FallbackNotice fallback,
        AuthorityNotice authority,
        String machine,
        String authenticPath,
        List<CorrectionNotice> corrections,
        String held,
        Parts outdated,
        Parts corrected,
        String missing) {

    /** The legal status of a version: its name, and what that means. */
    @TemplateData
    public record AuthorityNotice(String name, String text) {}

    /**
     * That something was corrected.
     *
     * @param text the notice, with its date
     * @param note what the publisher says of it
     * @param path the path of what has changed, or null where there is nothing to compare with
     * @param link the words of that link
     */
    @TemplateData
    public record CorrectionNotice(String text, NoteView note, String path, String link) {}

    /** Parts to look at, and why. */
    @TemplateData
    public record Parts(String text, List<PublicPart> parts) {}

    /** Whether there is anything to say in the box of notices. */
    public boolean shown() {
        return authority != null
                || machine != null
                || !corrections.isEmpty()
                || held != null
                || outdated != null
                || corrected != null
                || missing != null;
    }

    /** The notices on a record, in the words of the language served. */
    public static RecordNotices of(
            PublicText text, RecordView record, LanguageChoice language, InterfaceMessages interfaceMessages) {
        LocalizedMessages messages = LocalizedMessages.of(interfaceMessages, language);
        UnitsView units = record.units();
        return new RecordNotices(
                FallbackNotice.ofRecord(language, interfaceMessages).orElse(null),
                authority(text, messages).orElse(null),
                machine(text, messages).orElse(null),
                Permalinks.path(LanguageTag.CANONICAL, text.edition().slug()),
                record.corrections().stream()
                        .map(correction -> correction(correction, text.edition(), messages))
                        .toList(),
                record.version().held() ? messages.get("notice.held") : null,
                units.outdated().isEmpty()
                        ? null
                        : new Parts(
                                messages.with(
                                        "notice.outdated",
                                        Map.of(
                                                "count",
                                                units.outdated().size(),
                                                "revision",
                                                text.translatedFrom(units.outdated())
                                                        .orElse(1))),
                                parts(record, Treatment.OUTDATED)),
                units.corrected().isEmpty()
                        ? null
                        : new Parts(
                                counted("notice.corrected", units.corrected(), messages),
                                parts(record, Treatment.CORRECTED)),
                units.missing().isEmpty() ? null : counted("notice.missing", units.missing(), messages));
    }

    /** A machine translation stays one when a person has reviewed it, but its readers are told so. */
    static Optional<AuthorityNotice> authority(PublicText text, LocalizedMessages messages) {
        Authority authority = text.edition().authority();
        if (authority == Authority.AUTHENTIC) {
            return Optional.empty();
        }
        return Optional.of(new AuthorityNotice(
                messages.of("authority", authority.slug()),
                authority == Authority.MACHINE
                        ? MachineNotice.ofMachineTranslation(text, messages)
                        : messages.of("notice", authority.slug())));
    }

    /** Of a machine translation the notice of its status says it. */
    static Optional<String> machine(PublicText text, LocalizedMessages messages) {
        return text.edition().authority() == Authority.MACHINE
                ? Optional.empty()
                : MachineNotice.ofUnreviewedParts(text, messages);
    }

    private static CorrectionNotice correction(CorrectionView correction, Edition shown, LocalizedMessages messages) {
        int edition = correction.edition();
        boolean compared = edition > 1;
        return new CorrectionNotice(
                messages.with("notice.correction", "date", correction.released().date()),
                NoteView.of(correction.note(), correction.source().lang()),
                compared ? Permalinks.editionPath(shown.locale(), shown.slug(), edition) + "#changes" : null,
                compared ? messages.with("edition.changes", "edition", edition - 1) : null);
    }

    private static String counted(String key, List<String> units, LocalizedMessages messages) {
        return messages.with(key, "count", units.size());
    }

    private static List<PublicPart> parts(RecordView record, Treatment treatment) {
        return PublicPart.of(record).stream()
                .filter(part -> part.text().is(treatment))
                .toList();
    }
}
