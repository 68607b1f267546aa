package dev.dragoman.delivery;

import dev.dragoman.locales.LanguageTag;

/** Links to the language versions of a page, as values of the header field {@code Link} (RFC 8288 §3.4.1). */
public final class Links {

    private Links() {}

    /** The version in one language. */
    public static String alternate(String address, LanguageTag locale) {
        return alternate(address, locale.toString());
    }

    /** The address that serves each reader's own language, for those whose language is not among the versions. */
    public static String anyLanguage(String address) {
        return alternate(address, "x-default");
    }

    private static String alternate(String address, String language) {
        return "<" + address + ">; rel=\"alternate\"; hreflang=\"" + language + "\"";
    }
}
