package dev.dragoman.rendering;

import dev.dragoman.locales.LanguageTag;
import dev.dragoman.records.Slug;
import io.quarkus.runtime.Startup;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.inject.Singleton;
import java.net.URI;

/** The public addresses of records and lists. */
@Startup
@Singleton
public class Permalinks {

    private final String base;

    /** @throws ConfigurationException for a base URL that no permalink can begin with */
    Permalinks(RenderingConfig config) {
        PublicAddress.problem(config.baseUrl().toString()).ifPresent(wrong -> {
            throw new ConfigurationException("dragoman.base-url is \"" + config.baseUrl() + "\": " + wrong);
        });
        base = config.baseUrl().toString().replaceFirst("/+$", "");
    }

    /** What every address begins with: no slash at the end. */
    public String base() {
        return base;
    }

    /** The page of a record in one locale, as an absolute address. */
    public String page(LanguageTag locale, Slug slug) {
        return base + path(locale, slug);
    }

    /** The page of a record in the language that is negotiated, as an absolute address. */
    public String negotiated(Slug slug) {
        return base + "/" + slug;
    }

    /** The list of records in the language that is negotiated, as an absolute address. */
    public String negotiatedList() {
        return base + "/";
    }

    /** All editions of a record in one locale, as an absolute address. */
    public String editions(LanguageTag locale, Slug slug) {
        return base + editionsPath(locale, slug);
    }

    /** One edition of a record in one locale, as an absolute address that stays. */
    public String edition(LanguageTag locale, Slug slug, int number) {
        return base + editionPath(locale, slug, number);
    }

    /** The list of records in one locale, as an absolute address. */
    public String list(LanguageTag locale) {
        return base + "/" + locale + "/";
    }

    /** The absolute address of the records as data. */
    public String api() {
        return base + "/api/records";
    }

    /** The path of a locale's feed in one format. */
    public static String feedPath(LanguageTag locale, String file) {
        return "/" + locale + "/" + file;
    }

    /** What the path of every public address begins with: nothing, unless the service has a part of a site. */
    public String path() {
        return URI.create(base).getRawPath();
    }

    /** The path of a record as data, in every locale. */
    public static String data(Slug slug) {
        return "/api/records/" + slug;
    }

    /** The path of the list of a record's editions in one locale. */
    public static String editionsPath(LanguageTag locale, Slug slug) {
        return path(locale, slug) + "/editions";
    }

    /** The path of one edition of a record in one locale. */
    public static String editionPath(LanguageTag locale, Slug slug, int number) {
        return editionsPath(locale, slug) + "/" + number;
    }

    /** The path of a record's page in one locale. */
    public static String path(LanguageTag locale, Slug slug) {
        return "/" + locale + "/" + slug;
    }
}
