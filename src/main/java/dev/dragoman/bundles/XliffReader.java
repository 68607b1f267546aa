package dev.dragoman.bundles;

import dev.dragoman.locales.LanguageTag;
import dev.dragoman.problem.Declined;
import dev.dragoman.problem.ProblemCode;
import dev.dragoman.records.CanonicalRecord;
import dev.dragoman.translation.Bundle;
import dev.dragoman.translation.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import net.sf.okapi.lib.xliff2.XLIFFException;
import net.sf.okapi.lib.xliff2.core.StartFileData;
import net.sf.okapi.lib.xliff2.core.StartXliffData;
import net.sf.okapi.lib.xliff2.core.Unit;
import net.sf.okapi.lib.xliff2.reader.Event;
import net.sf.okapi.lib.xliff2.reader.XLIFFReader;

/** Reads a bundle from XLIFF 2.0 or 2.1, validated against the OASIS schemas and the standard's constraints. */
public final class XliffReader {

    /** A document type could pull in files and entities; no XLIFF needs one. */
    private static final Pattern DOCTYPE = Pattern.compile("<!DOCTYPE", Pattern.CASE_INSENSITIVE);

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final CanonicalRecord canonical;
    private final LanguageTag locale;
    private final List<Target> targets = new ArrayList<>();
    private final XliffProvenance provenance = new XliffProvenance();

    private XliffReader(CanonicalRecord canonical, LanguageTag locale) {
        this.canonical = canonical;
        this.locale = locale;
    }

    /**
     * Reads a whole bundle.
     *
     * @param canonical the record that the bundle must be of
     * @param locale the locale that the bundle must be in
     * @throws Declined INVALID_BUNDLE, naming the unit or what else was wrong
     */
    public static Bundle read(CanonicalRecord canonical, LanguageTag locale, String xliff) {
        if (DOCTYPE.matcher(xliff).find()) {
            throw invalid("A document type declaration (DOCTYPE) is not allowed");
        }
        XliffReader reading = new XliffReader(canonical, locale);
        try (XLIFFReader reader = new XLIFFReader(XLIFFReader.VALIDATION_MAXIMAL)) {
            reader.open(xliff.startsWith(BYTE_ORDER_MARK) ? xliff.substring(1) : xliff);
            while (reader.hasNext()) {
                reading.take(reader.next());
            }
        } catch (XLIFFException e) {
            throw invalid("The file is not valid XLIFF 2: " + firstSentence(e));
        } catch (Declined e) {
            throw e;
        } catch (RuntimeException e) {
            // The library's parser reports some broken files by unchecked exceptions of its own.
            throw invalid("The file cannot be read as XLIFF 2: " + firstSentence(e));
        }
        return reading.bundle();
    }

    private void take(Event event) {
        if (event.isStartXliff()) {
            checkLanguages(event.getStartXliffData());
        } else if (event.isStartFile()) {
            checkRecord(event.getStartFileData());
        } else if (event.isMidFile()) {
            provenance.take(event.getMidFileData());
        } else if (event.isUnit()) {
            add(event.getUnit());
        }
    }

    private void checkLanguages(StartXliffData start) {
        if (!"en".equals(start.getSourceLanguage())) {
            throw invalid("srcLang is \"" + start.getSourceLanguage() + "\"; the canonical locale is \"en\"");
        }
        String target = Optional.ofNullable(start.getTargetLanguage()).orElse("");
        if (target.isEmpty()) {
            throw invalid("trgLang is missing; it should be \"" + locale + "\"");
        }
        if (!LanguageTag.parse(target).equals(locale)) {
            throw invalid("trgLang is \"" + target + "\"; this bundle is for \"" + locale + "\"");
        }
    }

    private void checkRecord(StartFileData file) {
        String original = Optional.ofNullable(file.getOriginal()).orElse("");
        if (!original.isEmpty() && !original.equals(canonical.slug().value())) {
            throw invalid(
                    "The file's original is \"" + original + "\"; this bundle is for \"" + canonical.slug() + "\"");
        }
    }

    private void add(Unit unit) {
        String id = unit.getId();
        dev.dragoman.records.Unit today = canonical.unitsById().get(id);
        if (today == null) {
            throw invalid("The record has no unit \"" + id + "\"; its units are "
                            + String.join(", ", canonical.unitsById().keySet()))
                    .with("unit", id);
        }
        if (targets.stream().anyMatch(target -> target.unit().equals(id))) {
            throw invalid("Unit \"" + id + "\" stands twice in the file").with("unit", id);
        }
        Optional<Target> target = XliffUnits.target(unit);
        target.ifPresent(found -> {
            References.requireSame(id, today.source(), found.source(), found.text());
            targets.add(found);
        });
    }

    private Bundle bundle() {
        if (targets.isEmpty()) {
            throw invalid("The file holds no target for any unit of the record");
        }
        Map<String, Target> byUnit = Bundle.byUnit(targets);
        return new Bundle(canonical.slug(), locale, provenance.authority(), provenance.provenance(), byUnit);
    }

    private static String firstSentence(Exception e) {
        String message = Optional.ofNullable(e.getMessage()).orElse(e.getClass().getSimpleName());
        return message.strip().replaceAll("\\s+", " ");
    }

    static Declined invalid(String detail) {
        return new Declined(ProblemCode.INVALID_BUNDLE, detail);
    }
}
