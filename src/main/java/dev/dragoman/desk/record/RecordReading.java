package dev.dragoman.desk.record;

import dev.dragoman.desk.release.Mistake;
import dev.dragoman.desk.release.MomentTexts;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.records.Slug;
import dev.dragoman.records.ids.UnitIds;
import dev.dragoman.records.limits.RecordLimits;
import dev.dragoman.records.markdown.MarkdownReader;
import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads a record from an author's form, by the rules of all records, and says of each mistake at which field it is. */
@Singleton
class RecordReading {

    private static final Set<ProblemCode> MISTAKES = EnumSet.of(
            ProblemCode.INVALID_RECORD,
            ProblemCode.INVALID_TIME_REFERENCE,
            ProblemCode.INVALID_BODY,
            ProblemCode.LIMIT_EXCEEDED);

    /** The language of a source's name without one. */
    private final RecordLimits limits;

    RecordReading(RecordLimits limits) {
        this.limits = limits;
    }

    /**
     * What was read.
     *
     * @param reading the record; empty if there is any mistake
     * @param mistakes by the form's field
     */
    record Result(Optional<MarkdownReader.Reading> reading, Map<String, Mistake> mistakes) {}

    Result read(RecordForm form, MomentTexts texts) {
        TypedTimes times = TypedTimes.of(form, texts);
        Map<String, Mistake> mistakes = new LinkedHashMap<>();
        String slug = form.get("slug");
        if (!Slug.isValid(slug)) {
            mistakes.put("slug", Mistake.of("rename.no-slug"));
        }
        mistakes.putAll(times.mistakes());
        Slug named = Slug.isValid(slug) ? new Slug(slug) : new Slug("unnamed");
        try {
            MarkdownReader.Reading reading =
                    MarkdownReader.read(named, fields(form, times), form.get(RecordForm.BODY), limits.text());
            return new Result(mistakes.isEmpty() ? Optional.of(reading) : Optional.empty(), mistakes);
        } catch (ProblemException rejected) {
            if (!MISTAKES.contains(rejected.code())) {
                throw rejected;
            }
            // A text may refer to a time that is missing only because it cannot be read.
            if (rejected.code() != ProblemCode.INVALID_TIME_REFERENCE
                    || times.mistakes().isEmpty()) {
                String field = field(rejected);
                mistakes.putIfAbsent(field, mistake(rejected, field, form));
            }
            return new Result(Optional.empty(), mistakes);
        }
    }

    private static TypedFields fields(RecordForm form, TypedTimes times) {
        TypedFields fields = new TypedFields(name -> name);
        RecordForm.ABOUT.forEach(name -> fields.text(name, form.get(name)));
        TypedFields names = new TypedFields(name -> "source-names");
        form.get("source-names").lines().filter(line -> !line.isBlank()).forEach(line -> {
            int colon = line.indexOf(':');
            names.text(
                    colon < 0
                            ? LanguageTag.CANONICAL.toString()
                            : line.substring(0, colon).strip(),
                    line.substring(colon + 1).strip());
        });
        return fields.text("updated", times.updated())
                .nested("event", times.event())
                .nested(
                        "source",
                        new TypedFields(name -> "source-" + name)
                                .nested("names", names)
                                .text("address", form.get("source-address")))
                .list("related", TypedTimes.words(form.get("related")));
    }

    /** The form's field that a problem is about. */
    private static String field(ProblemException rejected) {
        if (rejected.members().get("field") instanceof String field) {
            return field;
        }
        return rejected.members().get("unit") instanceof String unit && UnitIds.FIXED.contains(unit)
                ? unit
                : RecordForm.BODY;
    }

    private static Mistake mistake(ProblemException rejected, String field, RecordForm form) {
        if (form.isBlank(field) && rejected.code() == ProblemCode.INVALID_RECORD) {
            return Mistake.of("record.missing");
        }
        return Mistake.of("record.rejected", rejected.detail().replaceFirst("^" + field + "(: " + field + ")?: ", ""));
    }
}
