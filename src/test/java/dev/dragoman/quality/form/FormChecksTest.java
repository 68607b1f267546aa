package dev.dragoman.quality.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.dragoman.quality.SampleUnits;
import dev.dragoman.quality.finding.Finding;
import dev.dragoman.quality.finding.Severity;
import dev.dragoman.quality.finding.Span;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormChecksTest {

    private static final String SOURCE = "The ministers welcomed the agreement and thanked their hosts.";

    static Stream<Arguments> sound() {
        return Stream.of(
                arguments("fr", SOURCE, "Les ministres se sont félicités de l’accord et ont remercié leurs hôtes."),
                arguments(
                        "de",
                        SOURCE,
                        "Die Ministerinnen und Minister begrüßten das Abkommen und dankten den Gastgebern."),
                arguments(
                        "es",
                        SOURCE,
                        "Los ministros acogieron con satisfacción el acuerdo y dieron las gracias a sus anfitriones."),
                arguments(
                        "it",
                        SOURCE,
                        "I ministri hanno accolto con favore l’accordo e hanno ringraziato i loro ospiti."),
                arguments("pt", SOURCE, "Os ministros saudaram o acordo e agradeceram aos seus anfitriões."),
                arguments("nl", SOURCE, "De ministers verwelkomden het akkoord en bedankten hun gastheren."),
                arguments("pl", SOURCE, "Ministrowie z zadowoleniem przyjęli porozumienie i podziękowali gospodarzom."),
                arguments("sv", SOURCE, "Ministrarna välkomnade avtalet och tackade sina värdar."),
                arguments("da", SOURCE, "Ministrene hilste aftalen velkommen og takkede deres værter."),
                arguments("fi", SOURCE, "Ministerit olivat tyytyväisiä sopimukseen ja kiittivät isäntiään."),
                arguments("uk", SOURCE, "Міністри привітали угоду й подякували господарям зустрічі."),
                arguments("ru", SOURCE, "Министры приветствовали соглашение и поблагодарили принимающую сторону."),
                arguments("el", SOURCE, "Οι υπουργοί χαιρέτισαν τη συμφωνία και ευχαρίστησαν τους οικοδεσπότες τους."),
                arguments("ar", SOURCE, "رحّب الوزراء بالاتفاق وشكروا مضيفيهم على حسن الاستقبال."),
                arguments("fa", SOURCE, "وزیران از این توافق استقبال کردند و از میزبانان خود سپاسگزاری نمودند."),
                arguments("he", SOURCE, "השרים בירכו על ההסכם והודו למארחיהם."),
                arguments("hi", SOURCE, "मंत्रियों ने समझौते का स्वागत किया और अपने मेज़बानों को धन्यवाद दिया।"),
                arguments("ja", SOURCE, "閣僚らは合意を歓迎し、主催国に謝意を表した。"),
                arguments("ko", SOURCE, "장관들은 합의를 환영하고 주최국에 감사의 뜻을 표하였다."),
                arguments("zh-Hant", SOURCE, "部長們歡迎該協議，並感謝東道主。"),
                arguments("zh-Hans", SOURCE, "部长们欢迎该协议，并感谢东道主。"),
                arguments("th", SOURCE, "บรรดารัฐมนตรียินดีต่อข้อตกลงและขอบคุณเจ้าภาพ"),
                arguments(
                        "hy",
                        SOURCE,
                        "Նախարարները ողջունեցին համաձայնագիրը և շնորհակալություն հայտնեցին հյուրընկալողներին։"),
                arguments("fr", "Who pays for it?", "Qui paie\u202f?"),
                arguments("el", "Who will pay for it?", "Ποιος θα πληρώσει γι’ αυτό;"),
                arguments("ja", "Who will pay for it?", "誰が支払うのでしょうか。"),
                arguments("ar", "Who will pay for it?", "من سيدفع ثمن ذلك؟"),
                arguments("zh-Hant", "Who will pay for it?", "誰來支付？"),
                arguments("es", "Dear Prime Minister,", "Estimado primer ministro:"),
                arguments("de", "Dear Prime Minister,", "Sehr geehrter Herr Premierminister!"),
                arguments("uk", "Signed on 4 April 2023", "Підписано 4 квітня 2023 р."),
                arguments("es", "Visit to the United States", "Visita a los EE.\u00a0UU."),
                arguments("fr", "The United States and Acme Inc.", "Les États-Unis et la société Acme"),
                arguments("ja", "The outline is as follows:", "概要は以下のとおり。"),
                arguments("fr", "He called it “a turning point”.", "Il a parlé d’«\u00a0un tournant\u00a0»."),
                arguments("de", "He called it “a turning point”.", "Er nannte es „einen Wendepunkt“."),
                arguments("de", "He called it “a turning point”.", "Er nannte es »einen Wendepunkt«."),
                arguments("sv", "He called it “a turning point”.", "Han kallade det ”en vändpunkt”."),
                arguments("ja", "He called it “a turning point”.", "同氏はこれを「転換点」と呼んだ。"),
                arguments("ko", "He called it “a turning point”.", "그는 이를 ‘전환점’이라고 불렀다."),
                arguments("ar", "He called it “a turning point”.", "ووصفه بأنه «نقطة تحول»."),
                arguments("ar", "He called it “a turning point”.", "ووصفه بأنه “نقطة تحول”."),
                arguments("he", "The army said it was ready.", "צה\"ל מסר כי הוא מוכן."),
                arguments(
                        "fr",
                        "The economic zone of Japan grew.",
                        "La zone économique exclusive (ZEE) du Japon s’est étendue."),
                arguments("zh-Hant", "Secretary General Stoltenberg spoke first.", "秘書長史托騰伯格（Jens Stoltenberg）首先發言。"),
                arguments("fr", "See https://example.org/a?b=c at 11:20.", "Voir https://example.org/a?b=c à 11:20."),
                arguments("ar", "The treaty of 1444 remains in force.", "لا تزال معاهدة عام 1444 هـ سارية المفعول."),
                arguments("ar", "He quoted NATO on the matter.", "استشهد في هذه المسألة بـNATO."),
                arguments("ar", "The alliance (2023) met.", "اجتمع \u2067الناتو\u2069 (2023)\u200f."),
                arguments("fa", "They want peace and trade.", "آنها صلح و تجارت می\u200cخواهند."),
                arguments("th", "They want peace and trade.", "พวกเขา\u200bต้องการสันติภาพและการค้า"),
                arguments(
                        "fr",
                        "Thank you \uD83D\uDC68\u200D\uD83D\uDC69 all",
                        "Merci \uD83D\uDC68\u200D\uD83D\uDC69 à tous"));
    }

    @ParameterizedTest
    @MethodSource
    void sound(String locale, String source, String target) {
        assertThat(SampleUnits.all(locale, source, target)).isEmpty();
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                arguments("begin_space", "de", "Peace.", " Frieden.", " ", ""),
                arguments("begin_space", "ja", "Peace and trade.", "\u3000平和と貿易。", "\u3000", ""),
                arguments("end_space", "fr", "Peace.", "Paix. ", " ", ""),
                arguments("end_space", "fr", "Peace.", "Paix.\u00a0", "\u00a0", ""),
                arguments("begin_newline", "uk", "Peace.", "\nМир.", "\n", ""),
                arguments("end_newline", "uk", "Peace.", "Мир.\n", "\n", ""),
                arguments("double_space", "de", "Peace and trade.", "Frieden  und Handel.", "  ", " "),
                arguments("double_space", "ja", "Peace and trade.", "平和\u3000\u3000貿易。", "\u3000\u3000", " "),
                arguments("double_space", "fr", "Peace and trade.", "Paix\u00a0 et commerce.", "\u00a0 ", " "),
                arguments("end_stop", "fr", "We agreed on this.", "Nous en sommes convenus", "", "."),
                arguments("end_stop", "ja", "We agreed on this.", "我々はこれに合意した", "", "。"),
                arguments("end_stop", "ja", "We agreed on this.", "我々はこれに合意した.", ".", "。"),
                arguments("end_stop", "zh-Hant", "We agreed on this.", "我們對此達成一致.", ".", "。"),
                arguments("end_stop", "hi", "We agreed on this.", "हम इस पर सहमत हुए", "", "।"),
                arguments("end_stop", "hy", "We agreed on this.", "Մենք համաձայնեցինք", "", "։"),
                arguments("end_stop", "fr", "Joint statement", "Déclaration conjointe.", ".", null),
                arguments("end_stop", "ar", "We agreed on this today.", "اتفقنا على ذلك اليوم", "", "."),
                arguments("end_colon", "de", "The outline is as follows:", "Der Überblick lautet wie folgt.", ".", ":"),
                arguments("end_colon", "fr", "The outline is as follows:", "En voici les grandes lignes", "", ":"),
                arguments("end_question", "ar", "Who pays for it?", "من يدفع ثمن ذلك?", "?", "؟"),
                arguments("end_question", "ar", "Who pays for it?", "من يدفع ثمن ذلك.", ".", "؟"),
                arguments("end_question", "zh-Hans", "Who pays for it?", "谁来付钱?", "?", "？"),
                arguments("end_question", "el", "Who pays for it?", "Ποιος πληρώνει γι’ αυτό", "", ";"),
                arguments("end_exclamation", "es", "Welcome to Tokyo!", "Bienvenidos a Tokio.", ".", "!"),
                arguments("end_stop", "uk", "We agreed on this.", "Ми домовилися про це!", "!", "."),
                arguments("end_ellipsis", "de", "And then …", "Und dann", "", "…"),
                arguments("end_ellipsis", "fr", "And then...", "Et puis.", ".", "…"),
                arguments("brackets", "fr", "Japan (host) spoke.", "Le Japon (hôte a pris la parole.", "(", ")"),
                arguments("brackets", "ja", "Japan (host) spoke.", "日本主催国）が発言した。", "）", "（"),
                arguments("brackets", "ja", "Japan (host) spoke.", "日本（主催国)が発言した。", "（", "）"),
                arguments("brackets", "uk", "Japan (host) spoke.", "Японія, господарка, виступила.", null, null),
                arguments("quotes", "fr", "He said “no” to it.", "Il a dit “non” à cela.", null, null),
                arguments("quotes", "de", "He said “no” to it.", "Er sagte \"nein\" dazu.", "\"", "„“"),
                arguments("quotes", "ja", "He said “no” to it.", "同氏は\"ノー\"と述べた。", "\"", "「」"),
                arguments("quotes", "uk", "He said “no” to it.", "Він сказав на це «ні.", "«", "»"),
                arguments("quotes", "zh-Hant", "He said “no” to it.", "他說不」。", "」", "「"),
                arguments("quotes", "ar", "He said “no” to it.", "قال لا لذلك.", null, "«»"),
                arguments("punctuation_spacing", "fr", "Who pays?", "Qui paie ?", " ?", "\u202f?"),
                arguments("punctuation_spacing", "fr", "Who pays?", "Qui paie?", "?", "\u202f?"),
                arguments("punctuation_spacing", "fr", "He said “no”.", "Il a dit «non\u00a0».", "«", "«\u00a0"),
                arguments("punctuation_spacing", "fr-CA", "Note: it is so.", "Note: c’est ainsi.", ":", "\u00a0:"),
                arguments("kashida", "ar", "The joint statement.", "البيـــان المشترك.", "ـــ", "البيان"),
                arguments("zero-width-space", "fr", "Peace and trade.", "Paix et\u200b commerce.", "\u200b", ""),
                arguments("zero-width-space", "uk", "Peace and trade.", "Мир і торг\ufeffівля.", "\ufeff", ""),
                arguments("zero-width-space", "de", "Peace and trade.", "Frieden und Han\u200ddel.", "\u200d", ""),
                arguments("double_escaped", "de", "Trade and R\\&D.", "Handel und F&amp;amp;E.", "&amp;", "&"),
                arguments("double_escaped", "fr", "The agreement.", "L&amp;amp;#39;accord.", "&amp;#39;", "'"),
                arguments("unnormalized", "fr", "The summer.", "L’e\u0301te\u0301.", null, "été"));
    }

    @ParameterizedTest
    @MethodSource
    void faults(String check, String locale, String source, String target, String text, String expected) {
        List<Finding> findings = SampleUnits.findings(check, locale, source, target);

        assertThat(findings).hasSize(1);
        assertThat(findings.get(0).severity()).isEqualTo(Severity.WARNING);
        if (text != null) {
            List<Span> spans = findings.get(0).target();
            assertThat(spans.isEmpty() ? "" : spans.get(0).text()).isEqualTo(text);
        }
        if (expected != null && !check.contains("space") && !check.contains("newline")) {
            assertThat(findings.get(0).expected()).contains(expected);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Paix \u202eecremmoc te",
                "Paix \u2067et commerce",
                "Paix et\u202c commerce",
                "Paix \u2066et\u2069 commerce",
                "Paix \u200fet commerce",
                "\u202ePaix et commerce\u202c"
            })
    void bidiControlsThatAreUnbalancedOrSmuggledAreErrors(String target) {
        List<Finding> findings = SampleUnits.findings("bidi", "fr", "Peace and trade", target);

        assertThat(findings).extracting(Finding::severity).containsExactly(Severity.ERROR);
        assertThat(findings.get(0).target()).isNotEmpty();
    }

    @Test
    void anOverrideIsAnErrorInArabicToo() {
        assertThat(SampleUnits.findings("bidi", "ar", "Peace.", "السلام \u202e2023\u202c."))
                .hasSize(1);
    }

    @Test
    void oneFaultAtTheEndIsReportedOnce() {
        List<Finding> findings =
                SampleUnits.all("de", "We agreed on all of this.", "Wir haben uns auf all das geeinigt:");

        assertThat(findings).extracting(Finding::check).containsExactly("end_stop");
        assertThat(findings.get(0).message().values())
                .containsEntry("source", ".")
                .containsEntry("found", ":")
                .containsEntry("expected", ".");
    }

    @Test
    void positionsCountMarkup() {
        Finding finding = SampleUnits.findings("double_space", "de", "*Peace* and trade.", "*Frieden*  und Handel.")
                .get(0);

        assertThat(finding.target()).containsExactly(new Span(9, 11, "  "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(",
                ")",
                "«",
                "»",
                "“",
                "\"",
                " ",
                "\u200b",
                "\u202e",
                "\u2067",
                "\u2069",
                "ـ",
                "a\u0430",
                "A. ",
                "a ",
                "&",
                "&amp;",
                "ア",
                "。",
                "? ",
                "e\u0301",
                "the of and ",
                "的了"
            })
    @Timeout(600)
    void hostileTextsTakeLinearTime(String repeated) {
        String target = "x" + repeated.repeat(30_000 / repeated.length()) + "x";

        for (String locale : List.of("fr", "ar", "uk", "ja", "zh-Hant")) {
            assertThat(SampleUnits.all(locale, "The source text is short.", target))
                    .hasSizeLessThan(100_000);
        }
    }
}
