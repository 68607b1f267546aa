package dev.dragoman.bundles.po;

import dev.dragoman.locales.LanguageTag;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The header field {@code Plural-Forms} of a locale (GNU gettext manual, "Additional functions for plural forms"): the
 * expression that gettext's own list has, or where CLDR's rules for whole numbers say otherwise, theirs.
 */
final class PluralForms {

    /** The languages of each expression; a tag of language and region comes before the language alone. */
    private static final Map<String, List<String>> LANGUAGES = Map.ofEntries(
            group(
                    "nplurals=1; plural=0;",
                    "bm bo dz hnj id ig ii ja jbo jv kde kea km ko lkt lo ms my nqo osa sah ses sg su th to tpi wo yo yue zh"),
            group(
                    "nplurals=2; plural=(n != 1);",
                    "af an asa ast az bal bem bez bg brx ca ce cgg chr ckb da de dv ee el en eo es et eu fi fo fur fy gl gsw"
                            + " ha haw hu ia ie io it jgo jmc ka kaj kcg kk kkj kl ks ksb ku ky lb lg lij lld mas mgo ml mn"
                            + " mr nah nb nd ne nl nn nnh no nr ny nyn om or os pap ps pt-PT rm rof rwk saq sc scn sd sdh"
                            + " seh sn so sq ss ssy st sv sw syr ta te teo tig tk tn tr ts ug ur uz ve vec vo vun wae xh"
                            + " xog yi"),
            group(
                    "nplurals=2; plural=(n > 1);",
                    "ak am as bho bn csw doi fa ff fr gu guw hi hy kab kn kok ln mg nso pa pcm pt si tg ti vi wa zu"),
            group("nplurals=2; plural=(n%10==1 && n%100!=11 ? 0 : 1);", "is mk"),
            group("nplurals=2; plural=(n > 3 && (n%10==4 || n%10==6 || n%10==9));", "ceb fil"),
            group("nplurals=2; plural=(n > 1 && (n < 11 || n > 99));", "tzm"),
            group("nplurals=3; plural=(n==1 ? 0 : n==2 ? 1 : 2);", "he iu naq sat se sma smi smj smn sms"),
            group(
                    "nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 :"
                            + " 2);",
                    "be bs hr ru sr uk"),
            group("nplurals=3; plural=(n==1 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2);", "pl"),
            group("nplurals=3; plural=(n==1) ? 0 : (n>=2 && n<=4) ? 1 : 2;", "cs sk"),
            group("nplurals=3; plural=(n==0 ? 0 : n==1 ? 1 : 2);", "blo cv ksh lag"),
            group("nplurals=3; plural=(n <= 1 ? 0 : n <= 10 ? 1 : 2);", "shi"),
            group("nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && (n%100<10 || n%100>=20) ? 1 : 2);", "lt"),
            group(
                    "nplurals=3; plural=(n%10==0 || (n%100>=11 && n%100<=19) ? 0 : n%10==1 && n%100!=11 ? 1 : 2);",
                    "lv prg"),
            group("nplurals=3; plural=n==1 ? 0 : (n==0 || (n%100 > 0 && n%100 < 20)) ? 1 : 2;", "ro"),
            group("nplurals=4; plural=(n%100==1 ? 0 : n%100==2 ? 1 : n%100==3 || n%100==4 ? 2 : 3);", "dsb hsb sl"),
            group("nplurals=4; plural=(n==1 || n==11 ? 0 : n==2 || n==12 ? 1 : n > 2 && n < 20 ? 2 : 3);", "gd"),
            group("nplurals=4; plural=(n%10==1 ? 0 : n%10==2 ? 1 : n%20==0 ? 2 : 3);", "gv"),
            group(
                    "nplurals=4; plural=(n%10==1 && n%100!=11 ? 0 : n==2 ? 1 : n%10>=2 && (n%100<10 || n%100>=20) ? 2 :"
                            + " 3);",
                    "sgs"),
            group(
                    "nplurals=5; plural=(n==1 ? 0 : n==2 ? 1 : n==0 || (n%100>=3 && n%100<=10) ? 2 : n%100>=11 &&"
                            + " n%100<=19 ? 3 : 4);",
                    "mt"),
            group("nplurals=5; plural=(n==1 ? 0 : n==2 ? 1 : n>=3 && n<=6 ? 2 : n>=7 && n<=10 ? 3 : 4);", "ga"),
            group(
                    "nplurals=5; plural=(n%10==1 && n%100!=11 && n%100!=71 && n%100!=91 ? 0 : n%10==2 && n%100!=12 &&"
                            + " n%100!=72 && n%100!=92 ? 1 : (n%10==3 || n%10==4 || n%10==9) && (n%100<10 || n%100>19) &&"
                            + " (n%100<70 || n%100>79) && n%100<90 ? 2 : n!=0 && n%1000000==0 ? 3 : 4);",
                    "br"),
            group(
                    "nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 :"
                            + " 5);",
                    "ar ars"),
            group("nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n==3 ? 3 : n==6 ? 4 : 5);", "cy"),
            group(
                    "nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n%100==2 || n%100==22 || n%100==42 || n%100==62 ||"
                            + " n%100==82 || (n%1000==0 && ((n%100000>=1000 && n%100000<=20000) || n%100000==40000 ||"
                            + " n%100000==60000 || n%100000==80000)) || n%1000000==100000 ? 2 : n%100==3 || n%100==23 ||"
                            + " n%100==43 || n%100==63 || n%100==83 ? 3 : n%100==1 || n%100==21 || n%100==41 || n%100==61"
                            + " || n%100==81 ? 4 : 5);",
                    "kw"));

    private static final Map<String, String> BY_LANGUAGE = byLanguage();

    private PluralForms() {}

    /** The field's value, or empty for a language whose rules nobody has written down. */
    static Optional<String> of(LanguageTag locale) {
        String language = locale.toULocale().getLanguage();
        String region = locale.toULocale().getCountry();
        return Optional.ofNullable(BY_LANGUAGE.get(language + "-" + region))
                .or(() -> Optional.ofNullable(BY_LANGUAGE.get(language)));
    }

    private static Map.Entry<String, List<String>> group(String expression, String languages) {
        return Map.entry(expression, List.of(languages.split(" ")));
    }

    private static Map<String, String> byLanguage() {
        Map<String, String> byLanguage = new HashMap<>();
        LANGUAGES.forEach(
                (expression, languages) -> languages.forEach(language -> byLanguage.put(language, expression)));
        return Map.copyOf(byLanguage);
    }
}
