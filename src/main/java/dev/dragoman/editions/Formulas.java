package dev.dragoman.editions;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.ibm.icu.util.ULocale;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.locales.messages.InterfaceMessages;
import dev.dragoman.times.formulas.HouseFormulas;
import jakarta.inject.Singleton;
import java.util.Map;

/**
 * The house formulas of each locale asked for, with its calendar, digits and hour cycle: from its interface file, else from CLDR,
 * else in English. Each is made once, as making one is slow.
 */
@Singleton
public class Formulas {

    private static final int CACHE_SIZE = 500;

    private final InterfaceMessages messages;
    private final Cache<LanguageTag, HouseFormulas> formulas =
            Caffeine.newBuilder().maximumSize(CACHE_SIZE).build();

    Formulas(InterfaceMessages messages) {
        this.messages = messages;
    }

    /** The formulas for a locale, which may carry Unicode extensions ({@code -u-ca-}, {@code -u-hc-}, {@code -u-nu-}). */
    public HouseFormulas of(LanguageTag tag) {
        return formulas.get(tag, this::make);
    }

    private HouseFormulas make(LanguageTag asked) {
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
