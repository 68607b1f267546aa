package dev.dragoman.editions;

import com.ibm.icu.util.ULocale;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.locales.messages.InterfaceMessages;
import dev.dragoman.times.formulas.HouseFormulas;
import java.util.Map;

/** Makes the formulas of a locale, which takes long: from its interface file, else from CLDR, else in English. */
public final class LocaleFormulas {

    private LocaleFormulas() {}

    /** The formulas for a locale, which may carry Unicode extensions ({@code -u-ca-}, {@code -u-hc-}, {@code -u-nu-}). */
    public static HouseFormulas make(InterfaceMessages messages, LanguageTag asked) {
        Map<String, String> house = messages.formulas(asked);
        ULocale locale = asked.toULocale();
        if (!house.isEmpty()) {
            return new HouseFormulas(locale, house);
        }
        return HouseFormulas.isKnown(locale)
                ? HouseFormulas.byCldr(locale)
                : new HouseFormulas(ULocale.ENGLISH, messages.formulas(LanguageTag.CANONICAL));
    }
}
