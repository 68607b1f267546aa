package dev.dragoman.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dragoman.locales.LanguageTag;
import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CallerTest {

    private static final LanguageTag JA = LanguageTag.parse("ja");
    private static final LanguageTag FR = LanguageTag.parse("fr");
    private static final Caller KEIKO = new Caller("Keiko", Grant.parseAll("translator[ja] reviewer"));

    @Test
    void aGrantForOneLocaleIsForThatOneAlone() {
        assertThat(KEIKO.may(Role.TRANSLATOR, JA)).isTrue();
        assertThat(KEIKO.may(Role.TRANSLATOR, FR)).isFalse();
    }

    @Test
    void aGrantIsForItsLanguageWhicheverTagNamesIt() {
        Caller translator = new Caller("Ola", Grant.parseAll("translator[no] translator[zh-TW] translator[pt]"));

        assertThat(KEIKO.may(Role.TRANSLATOR, LanguageTag.parse("ja-JP"))).isTrue();
        assertThat(translator.may(Role.TRANSLATOR, LanguageTag.parse("nb"))).isTrue();
        assertThat(translator.may(Role.TRANSLATOR, LanguageTag.parse("nn"))).isFalse();
        assertThat(translator.may(Role.TRANSLATOR, LanguageTag.parse("zh-Hant")))
                .isTrue();
        assertThat(translator.may(Role.TRANSLATOR, LanguageTag.parse("zh-HK"))).isFalse();
        assertThat(translator.may(Role.TRANSLATOR, LanguageTag.parse("pt-PT"))).isFalse();
    }

    @Test
    void aGrantWithoutLocaleIsForAll() {
        assertThat(KEIKO.may(Role.REVIEWER, JA)).isTrue();
        assertThat(KEIKO.may(Role.REVIEWER, FR)).isTrue();
    }

    @Test
    void anAdminMayEverything() {
        Caller admin = new Caller("Ada", Set.of(Grant.ADMIN));

        assertThat(Role.values())
                .allSatisfy(role -> assertThat(admin.may(role, FR)).isTrue());
    }

    @Test
    void unknownCallersGet401AndKnownOnes403() {
        assertThatThrownBy(() -> Caller.ANONYMOUS.require(Role.TRANSLATOR, JA))
                .isInstanceOfSatisfying(ProblemException.class, rejected -> assertThat(rejected.code())
                        .isEqualTo(ProblemCode.UNAUTHENTICATED));
        assertThatThrownBy(() -> KEIKO.require(Role.TRANSLATOR, FR))
                .isInstanceOfSatisfying(ProblemException.class, rejected -> {
                    assertThat(rejected.code()).isEqualTo(ProblemCode.FORBIDDEN);
                    assertThat(rejected.members()).containsEntry("role", "translator[fr]");
                });
    }

    @Test
    void aCallerWithoutGrantsIsAuthenticatedButNotAnEditor() {
        Caller guest = new Caller("Guest", Set.of());

        assertThatCode(guest::requireName).doesNotThrowAnyException();
        assertThatThrownBy(guest::requireEditor)
                .isInstanceOfSatisfying(ProblemException.class, rejected -> assertThat(rejected.code())
                        .isEqualTo(ProblemCode.FORBIDDEN));
    }
}
