package dev.dragoman.editions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.editions.overrides.OverriddenError;
import dev.dragoman.editions.overrides.OverriddenErrors;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.locales.messages.InterfaceMessages;
import dev.dragoman.quality.finding.Finding;
import dev.dragoman.quality.finding.FindingMessage;
import dev.dragoman.quality.finding.FindingMessage.LocalizedValue;
import dev.dragoman.quality.finding.FindingMessages;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Overridden errors are stored as data and said in the reader's language. */
class OverriddenErrorTest {

    private static final LanguageTag JAPANESE = LanguageTag.parse("ja");
    private static final FindingMessages MESSAGES =
            messages("times", "{stated}, not {right} ({count})", "{right}、{stated}ではなく（{count}）");

    @Test
    void anErrorIsSaidInTheReadersLanguageAfterItWasStored() {
        OverriddenError stored = stored(error());

        assertThat(stored.said(MESSAGES.in(JAPANESE))).isEqualTo(new OverriddenError.Text("水曜日、Thuではなく（2）", JAPANESE));
        assertThat(stored.said(MESSAGES.inEnglish()).text()).isEqualTo("Thu, not Wednesday (2)");
    }

    @Test
    void aReaderWhoseLanguageHasNoMessagesGetsTheErrorInEnglish() {
        assertThat(stored(error()).said(MESSAGES.in(LanguageTag.parse("nl"))))
                .isEqualTo(new OverriddenError.Text("Thu, not Wednesday (2)", LanguageTag.CANONICAL));
    }

    @Test
    void anErrorWhoseMessageIsGoneIsSaidAsItWasAtItsRelease() {
        FindingMessages later = messages("dates", "{day}", "{day}");

        assertThat(stored(error()).said(later.in(JAPANESE)))
                .isEqualTo(new OverriddenError.Text("Thu, not Wednesday (2)", LanguageTag.CANONICAL));
    }

    @Test
    void anErrorWithoutDataIsSaidInEnglish() {
        OverriddenErrors read = EditionJson.OVERRIDDEN.read(
                "{\"errors\":[{\"checkId\":\"times\",\"unit\":\"p1\",\"finding\":\"wrong\",\"reason\":\"right\"}]}");

        assertThat(read.errors().get(0).said(MESSAGES.in(JAPANESE)))
                .isEqualTo(new OverriddenError.Text("wrong", LanguageTag.CANONICAL));
    }

    private static Finding error() {
        LocalizedValue weekday = language -> language.equals(JAPANESE) ? "水曜日" : "Wednesday";
        return Finding.error(
                "times", "p1", new FindingMessage("times", Map.of("stated", "Thu", "right", weekday, "count", 2)));
    }

    /** Written to the store and read again. */
    private static OverriddenError stored(Finding error) {
        OverriddenError overridden = new OverriddenError(
                error.check(),
                error.unit(),
                MESSAGES.inEnglish().text(error),
                Optional.of(MESSAGES.stored(error)),
                "It is right.");
        String json = EditionJson.OVERRIDDEN.write(new OverriddenErrors(List.of(overridden)));
        return EditionJson.OVERRIDDEN.read(json).errors().get(0);
    }

    private static FindingMessages messages(String key, String english, String japanese) {
        return new FindingMessages(new InterfaceMessages(
                Map.of(LanguageTag.CANONICAL, Map.of(key, english), JAPANESE, Map.of(key, japanese))));
    }
}
