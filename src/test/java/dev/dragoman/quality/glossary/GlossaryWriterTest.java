package dev.dragoman.quality.glossary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.locales.LanguageTag;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class GlossaryWriterTest {

    @Test
    void noCellIsAFormulaForASpreadsheet() {
        Term term = new Term("+1 country", TermKind.TERM, "=1+1", List.of("-a", "@b"), List.of("@c*"), List.of("＝d"));

        assertThat(GlossaryWriter.write(List.of(new GlossaryRow(2, term, "-suffix, \"quoted\""))))
                .isEqualTo("en,target,alternatives,forms,note,forbidden,kind\n"
                        + "'+1 country,'=1+1,'-a|@b,'@c*,\"'-suffix, \"\"quoted\"\"\",'＝d,\n");
    }

    @Property
    void itsOwnFileIsReadAsTheSameTerms(@ForAll("rows") GlossaryRow row) {
        String file = GlossaryWriter.write(List.of(row));

        GlossaryTable read = GlossaryReader.table(LanguageTag.parse("fr"), "fr.csv", file);

        assertThat(read.rows())
                .singleElement()
                .satisfies(same -> assertThat(same.isSame(row)).as(file).isTrue());
    }

    @Provide
    Arbitrary<GlossaryRow> rows() {
        return Combinators.combine(texts(), texts(), texts(), texts(), texts().injectNull(0.3))
                .as((english, target, alternative, form, note) -> new GlossaryRow(
                        2,
                        new Term(
                                english,
                                TermKind.of(english),
                                target,
                                List.of(alternative, alternative + "2"),
                                List.of(form + "*"),
                                List.of()),
                        note == null ? "" : note));
    }

    private static Arbitrary<String> texts() {
        return Arbitraries.strings().withChars("'=+-@＝＋,\"ab").ofMinLength(1).ofMaxLength(6);
    }
}
