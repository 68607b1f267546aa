package dev.dragoman.quality.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.dragoman.locales.LanguageTag;
import dev.dragoman.quality.SampleUnits;
import dev.dragoman.quality.finding.Finding;
import dev.dragoman.quality.finding.FindingMessage.LocalizedValue;
import dev.dragoman.quality.finding.Severity;
import dev.dragoman.quality.finding.Span;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LanguageChecksTest {

    private static final String SOURCE = "We should not forget that the war is not over.";

    private static final String TWO = "The ministers met in Vilnius for the first time this year. They agreed that the"
            + " sanctions against Russia remain in force until the war is over.";

    static Stream<Arguments> sound() {
        return Stream.of(
                arguments("same", "fr", "NATO", "NATO"),
                arguments("same", "de", "Jens Stoltenberg", "Jens Stoltenberg (NATO)"),
                arguments("same", "en-GB", SOURCE, SOURCE),
                arguments(
                        "same",
                        "fr",
                        "The Free and Open Indo-Pacific Plan was welcomed by all.",
                        "Tous ont salué le plan Free and Open Indo-Pacific."),
                arguments("language", "fr", "The Economist and The Times", "The Economist et The Times"),
                arguments(
                        "language",
                        "nb",
                        SOURCE,
                        "Vi bør ikke glemme at krigen ikke er over, og at den er farlig for oss."),
                arguments(
                        "language",
                        "da",
                        SOURCE,
                        "Vi bør ikke glemme, at krigen ikke er forbi, og at den er farlig for os."),
                arguments(
                        "language",
                        "pt",
                        SOURCE,
                        "Não devemos esquecer que a guerra não terminou e que a paz é de todos."),
                arguments(
                        "language",
                        "et",
                        SOURCE,
                        "Me ei tohiks unustada, et sõda ei ole läbi ja et see on meile ohtlik."),
                arguments("language", "ja", "Ministry of Foreign Affairs of Japan", "日本国外務省"),
                arguments("language", "zh-Hant", SOURCE, "我們不應忘記，戰爭尚未結束，臺灣海峽的和平與穩定不可或缺。"),
                arguments("language", "zh-Hans", SOURCE, "我们不应忘记，战争尚未结束，和平与稳定不可或缺。"),
                arguments(
                        "script",
                        "uk",
                        "The NATO summit with Jens Stoltenberg",
                        "Саміт НАТО (Jens Stoltenberg, G7, iPhone)"),
                arguments("script", "ja", "Yoshimasa Hayashi of NATO", "NATOの林芳正"),
                arguments("script", "fr", "The Chinese 北京 is kept.", "Le chinois 北京 est conservé."),
                arguments("script", "fr", "Kyiv is the capital.", "Kyiv (Київ) est la capitale."),
                arguments("script", "de", "The μ-value is 5 Ω.", "Der μ-Wert beträgt 5 Ω."),
                arguments("script", "ko", "The talks of the US", "美 대통령의 회담"),
                arguments(
                        "script",
                        "uk",
                        "See https://example.org/a/path/with/words or mail a.b@example.org now",
                        "Див. https://example.org/a/path/with/words або a.b@example.org"),
                arguments("confusables", "uk", "The IT company and a Wi-Fi network", "IT-компанія та мережа Wi-Fi"),
                arguments("confusables", "ja", "The NATO meeting and the T-shirt", "NATO会合とTシャツ"),
                arguments("confusables", "el", "The value of the euro", "Η αξία του ευρώ"),
                arguments("length", "ja", "Joint statement", "共同声明"),
                arguments(
                        "length",
                        "zh-Hant",
                        "by NATO Secretary General Jens Stoltenberg",
                        "北約秘書長史托騰伯格（Jens Stoltenberg）"),
                arguments("length", "de", "(As delivered)", "(Wortlaut wie vorgetragen)"),
                arguments(
                        "sentences",
                        "fr",
                        TWO,
                        "Les ministres se sont réunis à Vilnius pour la première fois cette année. Ils sont convenus que les sanctions contre la Russie resteraient en vigueur jusqu’à la fin de la guerre."),
                arguments(
                        "sentences",
                        "fr",
                        "We met Mr. Smith of the U.S. Government. We agreed with Dr. Jones on No. 5 of the list.",
                        "Nous avons rencontré M. Smith, du gouvernement des États-Unis. Nous sommes convenus avec M. Jones du point no 5 de la liste."),
                arguments("sentences", "ja", TWO, "閣僚らは本年初めてビリニュスで会合を開いた。閣僚らは、戦争が終わるまで対露制裁を維持することで一致した。"));
    }

    @ParameterizedTest
    @MethodSource
    void sound(String check, String locale, String source, String target) {
        assertThat(SampleUnits.findings(check, locale, source, target)).isEmpty();
    }

    static Stream<Arguments> faults() {
        String german = "Wir sollten nicht vergessen, dass der Krieg nicht vorbei ist.";
        String french = "Nous ne devons pas oublier que la guerre n’est pas terminée dans le monde.";
        String half = "Les ministres se sont réunis à Vilnius pour la première fois cette année.";
        return Stream.of(
                arguments("same", "fr", "Joint statement", "Joint statement", "Joint statement"),
                arguments("same", "ja", SOURCE, SOURCE, SOURCE),
                arguments(
                        "same",
                        "de",
                        TWO,
                        "Die Ministerinnen trafen sich in Wilna. They agreed that the sanctions against Russia remain in force.",
                        "They agreed that the sanctions against Russia remain in force"),
                arguments("language", "fr", SOURCE, german, german),
                arguments("language", "de", SOURCE, french, french),
                arguments(
                        "language",
                        "es",
                        SOURCE,
                        "Non dobbiamo dimenticare che la guerra non è finita e che gli altri sono con noi.",
                        null),
                arguments(
                        "language",
                        "uk",
                        SOURCE,
                        "Мы не должны забывать, что война не закончилась и что это опасно для всех.",
                        null),
                arguments(
                        "language",
                        "ar",
                        SOURCE,
                        "ما نباید فراموش کنیم که جنگ تمام نشده است و این برای همه خطرناک است.",
                        null),
                // The last letter follows a vowel mark and is no abbreviation.
                arguments(
                        "language",
                        "ar",
                        TWO,
                        "وهذه خطوات مهمة نقدّرها تقديرًا عاليًا. ما نباید فراموش کنیم که جنگ تمام نشده است و این برای همه خطرناک است.",
                        "ما نباید فراموش کنیم که جنگ تمام نشده است و این برای همه خطرناک است."),
                arguments(
                        "language",
                        "et",
                        SOURCE,
                        "We should not forget that the war is not over and that it is dangerous for all.",
                        null),
                arguments("language", "zh-Hant", SOURCE, "我们不应忘记，战争尚未结束。", null),
                arguments("language", "zh-Hans", SOURCE, "我們不應忘記，戰爭尚未結束。", null),
                arguments("language", "ja", SOURCE, "我們不應忘記，戰爭尚未結束，危險仍在。", null),
                arguments(
                        "language",
                        "fr",
                        TWO,
                        half + " Sie sind sich einig, dass die Sanktionen gegen Russland in Kraft bleiben.",
                        "Sie sind sich einig, dass die Sanktionen gegen Russland in Kraft bleiben."),
                arguments("script", "fr", SOURCE, "N’oublions pas la войну.", "войну"),
                arguments("script", "uk", SOURCE, "Не забуваймо про 戦争, яка триває.", "戦争"),
                arguments("script", "de", SOURCE, "Vergessen wir den الحرب nicht.", "الحرب"),
                arguments("script", "zh-Hant", SOURCE, "我們不應忘記せんそう。", "せんそう"),
                arguments("script", "ja", SOURCE, "戦争は終わっていない전쟁。", "전쟁"),
                arguments("script", "ko", SOURCE, "우리는 戰爭을 잊지 말아야 한다.", "戰爭"),
                arguments(
                        "script", "uk", SOURCE, "Не забуваймо, that the war is not over.", "that the war is not over"),
                arguments("confusables", "fr", SOURCE, "La gu\u0435rre n’est pas finie.", "gu\u0435rre"),
                arguments("confusables", "uk", SOURCE, "Війнa ще не закінчилася.", "Війнa"),
                arguments("confusables", "uk", SOURCE, "Війна i мир не закінчилися.", "i"),
                arguments("confusables", "de", SOURCE, "Der Kri\u0435g ist n\u03bfch nicht vorbei.", "Kri\u0435g"),
                arguments("length", "fr", TWO, "Les ministres se sont réunis.", null),
                arguments("length", "ja", TWO, "閣僚らは会合を開いた。", null),
                arguments("length", "zh-Hant", SOURCE, "我們不應忘記戰爭尚未結束，也不應忘記受苦的人民、流離失所的家庭、被毀壞的城市與所有仍然期待和平的人們。", null),
                arguments(
                        "length",
                        "uk",
                        "The outline of the speech is as follows.",
                        "Основні тези виступу викладено нижче. Основні тези виступу викладено нижче.",
                        null),
                arguments("sentences", "fr", TWO, half, null),
                arguments("sentences", "ja", TWO, "閣僚らは、戦争が終わるまで対露制裁を維持することで一致した。", null));
    }

    @ParameterizedTest
    @MethodSource
    void faults(String check, String locale, String source, String target, String text) {
        List<Finding> findings = SampleUnits.findings(check, locale, source, target);

        assertThat(findings).isNotEmpty();
        assertThat(findings).extracting(Finding::severity).containsOnly(Severity.WARNING);
        if (text != null) {
            assertThat(findings.get(0).target()).extracting(Span::text).containsExactly(text);
        }
    }

    @Test
    void theRightWordIsGivenForALookAlike() {
        Finding finding = SampleUnits.findings("confusables", "uk", SOURCE, "Війна в Укрaїні триває.")
                .get(0);

        assertThat(finding.expected()).contains("Україні");
        assertThat(named(finding, "script", "en")).isEqualTo("Latin");
    }

    @Test
    void languagesAndScriptsAreNamedInTheEditorsLanguage() {
        Finding language = SampleUnits.findings(
                        "language",
                        "de",
                        SOURCE,
                        "Les ministres se sont réunis pour la première fois dans la ville et ils ont dit que les mesures"
                                + " sont dans le texte.")
                .get(0);
        Finding script = SampleUnits.findings("script", "de", SOURCE, "Die Minister trafen sich. Санкції проти Росії.")
                .get(0);

        assertThat(named(language, "found", "en")).isEqualTo("French");
        assertThat(named(language, "found", "ja")).isEqualTo("フランス語");
        assertThat(named(language, "expected", "fr")).isEqualTo("allemand");
        assertThat(named(script, "script", "de")).isEqualTo("Kyrillisch");
        assertThat(named(script, "language", "de")).isEqualTo("Deutsch");
    }

    private static String named(Finding finding, String argument, String reader) {
        return ((LocalizedValue) finding.message().values().get(argument)).in(LanguageTag.parse(reader));
    }

    @Test
    void theLostSentenceIsNamed() {
        Finding finding = SampleUnits.findings(
                        "sentences",
                        "uk",
                        "Thank you all. " + TWO,
                        "Дякую всім. Вони погодилися, що санкції проти Росії залишаються чинними до кінця війни.")
                .get(0);

        assertThat(finding.source())
                .extracting(Span::text)
                .containsExactly("The ministers met in Vilnius for the first time this year.");
    }
}
