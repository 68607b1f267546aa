package dev.dragoman.bundles.po;

import dev.dragoman.locales.LanguageTag;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The header field {@code Plural-Forms} of a locale, an expression that parts whole numbers as CLDR does (GNU gettext manual,
 * "Additional functions for plural forms"). No unit has plural forms; gettext's tools ask for the field all the same.
 */
final class PluralHeader {

    private static final Map<String, String> BY_LANGUAGE = Map.ofEntries(
                    Map.entry("id ja km ko lo ms my th yue zh", "nplurals=1; plural=0;"),
                    Map.entry(
                            "af az bg ca da de el en eo es et eu fi fo fy gl ha hu it ka kk ky lb ml mn mr nb ne nl nn no or"
                                    + " ps pt-PT so sq sv sw ta te tk tr ug ur uz xh yi",
                            "nplurals=2; plural=(n != 1);"),
                    Map.entry("am as bn fa fr gu hi hy kn ln mg pa pt si ti vi wa zu", "nplurals=2; plural=(n > 1);"),
                    Map.entry("is mk", "nplurals=2; plural=(n%10==1 && n%100!=11 ? 0 : 1);"),
                    Map.entry("he", "nplurals=3; plural=(n==1 ? 0 : n==2 ? 1 : 2);"),
                    Map.entry(
                            "be bs hr ru sr uk",
                            "nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 ||"
                                    + " n%100>=20) ? 1 : 2);"),
                    Map.entry(
                            "pl",
                            "nplurals=3; plural=(n==1 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2);"),
                    Map.entry("cs sk", "nplurals=3; plural=(n==1) ? 0 : (n>=2 && n<=4) ? 1 : 2;"),
                    Map.entry(
                            "lt",
                            "nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && (n%100<10 || n%100>=20) ? 1 : 2);"),
                    Map.entry(
                            "lv",
                            "nplurals=3; plural=(n%10==0 || (n%100>=11 && n%100<=19) ? 0 : n%10==1 && n%100!=11 ? 1 :"
                                    + " 2);"),
                    Map.entry("ro", "nplurals=3; plural=n==1 ? 0 : (n==0 || (n%100 > 0 && n%100 < 20)) ? 1 : 2;"),
                    Map.entry("sl", "nplurals=4; plural=(n%100==1 ? 0 : n%100==2 ? 1 : n%100==3 || n%100==4 ? 2 : 3);"),
                    Map.entry(
                            "mt",
                            "nplurals=5; plural=(n==1 ? 0 : n==2 ? 1 : n==0 || (n%100>=3 && n%100<=10) ? 2 :"
                                    + " n%100>=11 && n%100<=19 ? 3 : 4);"),
                    Map.entry(
                            "ga",
                            "nplurals=5; plural=(n==1 ? 0 : n==2 ? 1 : n>=3 && n<=6 ? 2 : n>=7 && n<=10 ? 3 : 4);"),
                    Map.entry(
                            "ar",
                            "nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 ?"
                                    + " 4 : 5);"),
                    Map.entry("cy", "nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n==3 ? 3 : n==6 ? 4 : 5);"))
            .entrySet()
            .stream()
            .flatMap(group ->
                    Arrays.stream(group.getKey().split(" ", -1)).map(language -> Map.entry(language, group.getValue())))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private PluralHeader() {}

    /** The field's value, or empty for a language that is not listed. */
    static Optional<String> of(LanguageTag locale) {
        String language = locale.toULocale().getLanguage();
        String region = locale.toULocale().getCountry();
        return Optional.ofNullable(BY_LANGUAGE.get(language + "-" + region))
                .or(() -> Optional.ofNullable(BY_LANGUAGE.get(language)));
    }
}
