package dev.dragoman.desk.administration.audit;

import dev.dragoman.access.administration.AuditSearch;
import dev.dragoman.desk.page.AdministrationAddress;
import dev.dragoman.desk.page.AdministrationPart;
import dev.dragoman.http.Parameters;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.records.Slug;
import dev.dragoman.records.names.FormerSlugs;
import dev.dragoman.storage.Tables;
import io.vertx.core.http.HttpServerRequest;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which entries of the audit log are asked for, as typed; blank for no limit.
 *
 * @param from the first day
 * @param to the last day
 * @param after the id of the last entry of the previous page
 */
record AuditQuery(
        String person,
        String act,
        String record,
        String locale,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        Optional<String> after) {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{32}");
    private static final Pattern YEAR = Pattern.compile("[0-9]{4}-.*");
    private static final int MAX_LENGTH = 200;

    static AuditQuery of(HttpServerRequest http) {
        String locale = text(http, "locale");
        return new AuditQuery(
                text(http, "person"),
                text(http, "act"),
                text(http, "record"),
                LanguageTag.find(locale).map(LanguageTag::toString).orElse(locale),
                day(http, "from"),
                day(http, "to"),
                Optional.ofNullable(http.getParam("after")).map(id -> {
                    if (!ID.matcher(id).matches()) {
                        throw Parameters.invalid("after", id, "the id of an entry");
                    }
                    return id;
                }));
    }

    /** The search, by days in this zone. */
    AuditSearch search(Tables tables, ZoneId zone) {
        return new AuditSearch(
                present(person),
                present(act),
                slugs(tables),
                present(locale),
                from.map(day -> day.atStartOfDay(zone).toInstant()),
                to.map(day -> day.plusDays(1).atStartOfDay(zone).toInstant()));
    }

    /** What the form shows. */
    AuditPage.Filter filter() {
        return new AuditPage.Filter(
                person,
                act,
                record,
                locale,
                from.map(LocalDate::toString).orElse(null),
                to.map(LocalDate::toString).orElse(null));
    }

    /** The address of the page after an entry. */
    String next(String last) {
        return at("", last);
    }

    /** The address of the first page, or of a file of all that is found. */
    String at(String file) {
        return at(file, "");
    }

    private String at(String file, String last) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("person", person);
        values.put("act", act);
        values.put("record", record);
        values.put("locale", locale);
        values.put("from", from.map(LocalDate::toString).orElse(""));
        values.put("to", to.map(LocalDate::toString).orElse(""));
        values.put("after", last);
        List<String> query = new ArrayList<>();
        values.forEach((name, value) -> {
            if (!value.isEmpty()) {
                query.add(name + "=" + AdministrationAddress.encoded(value));
            }
        });
        return AdministrationPart.AUDIT.path() + file + (query.isEmpty() ? "" : "?" + String.join("&", query));
    }

    /** All slugs that the record has or had; one that cannot be a slug finds nothing. */
    private List<String> slugs(Tables tables) {
        List<String> slugs = new ArrayList<>();
        present(record).ifPresent(slug -> {
            slugs.add(slug);
            if (Slug.isValid(slug)) {
                slugs.addAll(tables.table(FormerSlugs.class).of(slug));
            }
        });
        return slugs;
    }

    private static Optional<String> present(String text) {
        return Optional.of(text).filter(value -> !value.isEmpty());
    }

    private static String text(HttpServerRequest http, String name) {
        String value = Optional.ofNullable(http.getParam(name)).orElse("").strip();
        if (value.length() > MAX_LENGTH || value.indexOf('\0') >= 0) {
            throw Parameters.invalid(
                    name,
                    value.substring(0, Math.min(value.length(), 20)),
                    "a text of at most " + MAX_LENGTH + " characters");
        }
        return value;
    }

    private static Optional<LocalDate> day(HttpServerRequest http, String name) {
        String value = text(http, name);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(value))
                    .filter(day -> YEAR.matcher(value).matches())
                    .or(() -> {
                        throw Parameters.invalid(name, value, "a date such as 2026-12-01");
                    });
        } catch (DateTimeParseException e) {
            throw Parameters.invalid(name, value, "a date such as 2026-12-01");
        }
    }
}
