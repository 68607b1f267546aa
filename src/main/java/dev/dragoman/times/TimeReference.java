package dev.dragoman.times;

import static java.util.Objects.requireNonNull;

import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A reference in a text to one of the record's times: {@code {start:time@Asia/Tokyo}}. */
public record TimeReference(Name name, Style style, Optional<ZoneId> zone) {

    /** What is referred to. */
    public enum Name {
        WHEN(Style.FORMULA),
        START(Style.DATE_TIME),
        END(Style.DATE_TIME),
        UPDATED(Style.DATE_TIME),
        ISSUED(Style.FULL_DATE),
        DURATION(Style.FORMULA);

        private final Style defaultStyle;

        Name(Style defaultStyle) {
            this.defaultStyle = defaultStyle;
        }

        private boolean allows(Style style) {
            return switch (this) {
                case WHEN, DURATION -> style == Style.FORMULA;
                case START, END, UPDATED -> style != Style.FORMULA;
                case ISSUED -> style == Style.DATE || style == Style.FULL_DATE;
            };
        }
    }

    /** How it is shown; {@code FORMULA} is the house formula itself and is never written in a reference. */
    public enum Style {
        FORMULA,
        TIME,
        DATE,
        FULL_DATE,
        DATE_TIME,
        ZONE
    }

    private static final Pattern TEXT = Pattern.compile("([a-z]+)(?::([a-z-]+))?(?:@([A-Za-z0-9_+/-]+))?");
    private static final String KNOWN =
            "known references are when, start, end, updated, issued and duration; start, end and updated take :time, :date,"
                    + " :full-date, :date-time or :zone and a zone as in {start:time@Asia/Tokyo}; issued takes :date or"
                    + " :full-date";

    /**
     * @throws ProblemException {@code INVALID_TIME_REFERENCE} if the style or the zone does not apply to this time
     */
    public TimeReference {
        requireNonNull(name, "name");
        requireNonNull(style, "style");
        requireNonNull(zone, "zone");
        if (!name.allows(style)) {
            throw rejected(slug(name), slug(name) + " cannot be shown as " + slug(style));
        }
        if (zone.isPresent() && !name.allows(Style.ZONE)) {
            throw rejected(slug(name), slug(name) + " takes no zone: a date or a duration is the same in every zone");
        }
    }

    /**
     * Parses the text between the braces, for example {@code start:time@Asia/Tokyo}.
     *
     * @throws ProblemException {@code INVALID_TIME_REFERENCE} with the reference and the known ones
     */
    public static TimeReference parse(String text) {
        Matcher parts = TEXT.matcher(text);
        if (!parts.matches()) {
            throw rejected(text, "{" + text + "} is not a time reference (double a literal brace)");
        }
        Name name = named(Name.values(), parts.group(1))
                .orElseThrow(() -> rejected(text, "{" + text + "} is not a known reference"));
        Style style = parts.group(2) == null
                ? name.defaultStyle
                : named(Style.values(), parts.group(2))
                        .filter(known -> known != Style.FORMULA)
                        .orElseThrow(() -> rejected(text, "{" + text + "} has an unknown style"));
        return new TimeReference(
                name, style, Optional.ofNullable(parts.group(3)).map(zone(text)));
    }

    /**
     * Splits a text into literal parts and references. In literal parts doubled braces become single.
     *
     * @throws ProblemException {@code INVALID_TIME_REFERENCE} for an unknown reference or an unmatched brace
     */
    public static List<TextPart> scan(String text) {
        return TextPart.scan(text);
    }

    /** The form in which it is written in a text, with its braces. */
    @Override
    public String toString() {
        return "{" + slug(name) + (style == name.defaultStyle ? "" : ":" + slug(style))
                + zone.map(id -> "@" + id.getId()).orElse("") + "}";
    }

    static ProblemException rejected(String reference, String wrong) {
        return new ProblemException(ProblemCode.INVALID_TIME_REFERENCE, wrong + "; " + KNOWN)
                .with("reference", reference);
    }

    private static Function<String, ZoneId> zone(String text) {
        return id -> {
            try {
                return Zones.named(id);
            } catch (ProblemException unknown) {
                throw rejected(text, "{" + text + "}: " + unknown.detail());
            }
        };
    }

    private static <E extends Enum<E>> Optional<E> named(E[] values, String slug) {
        return Arrays.stream(values).filter(value -> slug(value).equals(slug)).findFirst();
    }

    private static String slug(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
