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

/** A place in a text where one of the record's times is put in: {@code {start:time@Asia/Tokyo}}. */
public record TimeReference(Name name, Style style, Optional<ZoneId> zone) {

    /** What is referred to. */
    public enum Name {
        WHEN(Style.FORMULA),
        START(Style.DATE_TIME),
        END(Style.DATE_TIME),
        UPDATED(Style.DATE_TIME),
        ISSUED(Style.FULL_DATE),
        DURATION(Style.FORMULA);

        private final Style usual;

        Name(Style usual) {
            this.usual = usual;
        }

        private boolean takes(Style style) {
            return switch (this) {
                case WHEN, DURATION -> style == Style.FORMULA;
                case START, END, UPDATED -> style != Style.FORMULA;
                case ISSUED -> style == Style.DATE || style == Style.FULL_DATE;
            };
        }
    }

    /** How it is shown; {@code FORMULA} is the house formula itself and is never written out. */
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
            "known are when, start, end, updated, issued and duration; start, end and updated take :time, :date,"
                    + " :full-date, :date-time or :zone and a zone as in {start:time@Asia/Tokyo}; issued takes :date or"
                    + " :full-date";

    /** @throws ProblemException {@code INVALID_TIME_REFERENCE} if the style or a zone does not apply to what is named */
    public TimeReference {
        requireNonNull(name, "name");
        requireNonNull(style, "style");
        requireNonNull(zone, "zone");
        if (!name.takes(style)) {
            throw declined(slug(name), slug(name) + " cannot be shown as " + slug(style));
        }
        if (zone.isPresent() && !name.takes(Style.ZONE)) {
            throw declined(slug(name), slug(name) + " is shown in no other zone: a date or a duration never shifts");
        }
    }

    /**
     * Reads what stands between the braces, for example {@code start:time@Asia/Tokyo}.
     *
     * @throws ProblemException {@code INVALID_TIME_REFERENCE} with the reference and what is known
     */
    public static TimeReference parse(String text) {
        Matcher parts = TEXT.matcher(text);
        if (!parts.matches()) {
            throw declined(text, "{" + text + "} is no time reference (a literal brace is doubled)");
        }
        Name name = named(Name.values(), parts.group(1))
                .orElseThrow(() -> declined(text, "{" + text + "} refers to nothing known"));
        Style style = parts.group(2) == null
                ? name.usual
                : named(Style.values(), parts.group(2))
                        .filter(known -> known != Style.FORMULA)
                        .orElseThrow(() -> declined(text, "{" + text + "} asks for a style that is not known"));
        return new TimeReference(
                name, style, Optional.ofNullable(parts.group(3)).map(zone(text)));
    }

    /**
     * Splits a text into its literal parts and its references; in literal parts doubled braces have become single.
     *
     * @throws ProblemException {@code INVALID_TIME_REFERENCE} for an unknown reference or a brace that stands alone
     */
    public static List<TextPart> scan(String text) {
        return TextPart.scan(text);
    }

    /** The form in which it stands in a text, with its braces. */
    @Override
    public String toString() {
        return "{" + slug(name) + (style == name.usual ? "" : ":" + slug(style))
                + zone.map(id -> "@" + id.getId()).orElse("") + "}";
    }

    static ProblemException declined(String reference, String wrong) {
        return new ProblemException(ProblemCode.INVALID_TIME_REFERENCE, wrong + "; " + KNOWN)
                .with("reference", reference);
    }

    private static Function<String, ZoneId> zone(String text) {
        return id -> {
            try {
                return Zones.named(id);
            } catch (ProblemException unknown) {
                throw declined(text, "{" + text + "}: " + unknown.detail());
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
