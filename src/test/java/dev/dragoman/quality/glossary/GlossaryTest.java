package dev.dragoman.quality.glossary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.locales.LanguageTag;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlossaryTest {

    @Test
    void theLongestTermOfASourceCounts() {
        Glossary glossary = glossary("fr", "NATO,OTAN", "NATO Headquarters,siège de l’OTAN");

        assertThat(glossary.inSource("Welcome to NATO Headquarters, NATO’s seat"))
                .extracting(match -> match.term().english())
                .containsExactly("NATO Headquarters", "NATO");
    }

    @ParameterizedTest
    @CsvSource({
        "Indo-Pacific,the Indo Pacific region",
        "Secretary General,Secretary-General Stoltenberg",
        "Member State,the Member States of NATO",
        "ballistic missile,BALLISTIC missiles",
        "Self-Defense Forces,Japan’s Self‑Defense Forces",
        "partner country,partner countries",
        "EEZ,Japan's EEZ",
        "ICBM,two ICBMs",
    })
    void aTermIsFoundInItsEnglishForms(String term, String source) {
        assertThat(glossary("fr", term + ",x").inSource(source)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"WHO,who said so", "EU,the eulogy", "NATO,NATOs’X", "US,tell us", "Prime Minister,a prime. Minister"})
    void aTermIsNotFoundInOtherWords(String term, String source) {
        assertThat(glossary("fr", term + ",x").inSource(source)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "uk,штаб-квартира НАТО,у штаб-квартирі НАТО",
        "uk,Південна Корея,разом із Південною Кореєю",
        "uk,програма партнерства,адаптованої програми партнерства",
        "uk,прем’єр-міністр,Прем'єр-міністром",
        "de,gleichgesinnte Länder,mit gleichgesinnten Ländern",
        "de,G7-Vorsitz,des G7-Vorsitzes",
        "es,país socio,los países socios",
        "es,misil balístico,misiles balísticos",
        "fr,pays membre de l’OTAN,les pays membres de l'OTAN",
        "fr,fonds spécial,des fonds spéciaux",
        "ar,الناتو,والناتو",
        "ar,الناتو,بالناتو",
        "ar,الناتو,للناتو",
        "ar,وزير,وللوزير",
        "ar,الفضاء الخارجي,الفضــاء الخارجِيّ",
        "ja,北大西洋条約機構（NATO）,北大西洋条約機構(NATO)の",
        "ja,G7,Ｇ７議長国",
        "ko,허위정보,허위 정보를",
        "zh-Hant,七大工業國集團,擔任七大工業國集團主席",
        "it,Stati membri,gli Stati membri",
    })
    void aTranslationIsFoundInItsForms(String locale, String target, String text) {
        assertThat(glossary(locale, "A term," + target).inTarget(text)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "fr,OTAN,OTANIE",
        "de,NATO,NATOS",
        "ar,هاياشي,هاياسي",
        "ja,林大臣,森大臣",
        "ja,NATO,NATOX",
        "zh-Hant,北約,北越",
        "ko,기시다,기시타",
        "es,Zelenski,Zelensky",
    })
    void anotherWordIsNotTheTranslation(String locale, String target, String text) {
        assertThat(glossary(locale, "A term," + target).inTarget(text)).isEmpty();
    }

    @Test
    void namesOfPersonsAreNotInflectedUnlessTheirFormsAreListed() {
        Glossary plain = glossary("uk", "President Putin,Путін");
        Glossary listed = glossary("uk", "President Putin,Путін,Путіна", "President Zelensky,Зеленський,Зеленськ*");

        assertThat(plain.inTarget("від Путіна")).isEmpty();
        assertThat(listed.inTarget("від Путіна")).hasSize(1);
        assertThat(listed.inTarget("із Зеленським")).hasSize(1);
    }

    @Test
    void germanNamesMayHaveTheEndingOfTheGenitive() {
        assertThat(glossary("de", "PM Kishida,Kishida").inTarget("Kishidas Plan"))
                .hasSize(1);
    }

    @Test
    void aForbiddenTranslationInsideARightOneDoesNotCount() {
        Glossary glossary = glossary("ja", "outer space,宇宙空間", "space,空間", "universe,世界");
        Glossary forbidding = new Glossary(
                LanguageTag.parse("ja"),
                List.of(
                        new Term("outer space", TermKind.TERM, "宇宙空間", List.of(), List.of(), List.of()),
                        new Term("cosmos", TermKind.TERM, "世界", List.of(), List.of(), List.of("宇宙"))));

        assertThat(glossary.inTarget("宇宙空間")).hasSize(2);
        assertThat(forbidding.forbiddenIn("宇宙空間と宇宙"))
                .extracting(TermMatch::start)
                .containsExactly(5);
    }

    @Test
    void aLanguageOfARegionHasTheGlossaryOfItsLanguage() {
        Glossaries glossaries = new Glossaries(List.of(glossary("de", "NATO,NATO"), glossary("zh-Hant", "NATO,北約")));

        assertThat(glossaries.of(LanguageTag.parse("de-AT")).locale()).isEqualTo(LanguageTag.parse("de"));
        assertThat(glossaries.of(LanguageTag.parse("zh-TW")).locale()).isEqualTo(LanguageTag.parse("zh-Hant"));
        assertThat(glossaries.of(LanguageTag.parse("zh-Hans")).terms()).isEmpty();
        assertThat(glossaries.of(LanguageTag.parse("fr")).terms()).isEmpty();
    }

    @Test
    @Timeout(value = 120, unit = TimeUnit.SECONDS)
    void hostileTextsAndGlossariesAreSearchedInLinearTime() {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            rows.add("a ".repeat(i % 50) + "b" + i + "," + "あ".repeat(i % 50) + i);
            rows.add("term number " + i + ",用語" + i);
        }
        Glossary glossary = glossary("ja", rows.toArray(String[]::new));

        assertThat(glossary.inSource("a ".repeat(50_000))).isEmpty();
        assertThat(glossary.inTarget("あ".repeat(50_000))).isEmpty();
        assertThat(glossary.inSource("term number 7 ".repeat(20_000))).hasSize(20_000);
        assertThat(glossary.inTarget("ًا".repeat(100_000))).isEmpty();
    }

    /** Rows of a term, its translation and a form. */
    private static Glossary glossary(String locale, String... rows) {
        List<Term> terms = new ArrayList<>();
        for (String row : rows) {
            String[] cells = row.split(",", -1);
            terms.add(new Term(
                    cells[0],
                    TermKind.of(cells[0]),
                    cells[1],
                    List.of(),
                    cells.length > 2 ? List.of(cells[2]) : List.of(),
                    List.of()));
        }
        return new Glossary(LanguageTag.parse(locale), terms);
    }
}
