package dev.dragoman.bundles.xliff.v2;

import dev.dragoman.bundles.BundleLimits;
import dev.dragoman.bundles.ReadUnits;
import dev.dragoman.bundles.XliffProblem;
import dev.dragoman.bundles.xliff.XliffHeader;
import dev.dragoman.bundles.xliff.XliffProvenance;
import dev.dragoman.bundles.xliff.XliffScan;
import dev.dragoman.bundles.xliff.XmlText;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.records.CanonicalRecord;
import dev.dragoman.translation.Authority;
import dev.dragoman.translation.Bundle;
import dev.dragoman.translation.Provenance;
import dev.dragoman.translation.Target;
import dev.dragoman.translation.UnitState;
import dev.dragoman.translation.upload.FileRemarks;
import dev.dragoman.translation.upload.UploadedBundle;
import dev.dragoman.translation.upload.UploadedUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.sf.okapi.lib.xliff2.core.Unit;

/**
 * Reads a translation from XLIFF 2.0, 2.1 or 2.2, validated against the OASIS schemas and the standard's constraints.
 */
public final class XliffReader {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private XliffReader() {}

    /** Reads an uploaded file within the default limits, as below. */
    public static UploadedBundle read(CanonicalRecord canonical, LanguageTag locale, byte[] file) {
        return read(canonical, locale, file, BundleLimits.STANDARD);
    }

    /** Reads a whole bundle within the default limits, as below. */
    public static Bundle read(CanonicalRecord canonical, LanguageTag locale, String xliff) {
        return read(canonical, locale, xliff, BundleLimits.STANDARD);
    }

    /**
     * Reads an uploaded file; its content is checked only after the whole file has been read.
     *
     * @param canonical the record that the file must be for
     * @param locale the locale that the file must be in
     * @param file in UTF-8 or UTF-16
     * @throws ProblemException INVALID_BUNDLE, with the line, the unit or the cause; LIMIT_EXCEEDED, with the limit
     */
    public static UploadedBundle read(CanonicalRecord canonical, LanguageTag locale, byte[] file, BundleLimits limits) {
        return read(canonical, locale, XmlText.decode(file), limits, new ReadUnits());
    }

    /**
     * Reads a whole bundle, each unit of which must be one of the record's.
     *
     * @throws ProblemException INVALID_BUNDLE, with the unit or the cause
     */
    public static Bundle read(CanonicalRecord canonical, LanguageTag locale, String xliff, BundleLimits limits) {
        ReadUnits read = new ReadUnits();
        UploadedBundle uploaded =
                read(canonical, locale, xliff.startsWith(BYTE_ORDER_MARK) ? xliff.substring(1) : xliff, limits, read);
        read.requireNoneRefused();
        uploaded.claims().stream().findFirst().ifPresent(claim -> {
            throw invalid("The metadata \"" + claim.name()
                    + "\" is not one of authority, tool, translator, reviewer, made-by, revision, version");
        });
        Map<String, dev.dragoman.records.Unit> today = canonical.unitsById();
        List<Target> targets = new ArrayList<>();
        for (UploadedUnit unit : uploaded.units()) {
            target(today, unit).ifPresent(targets::add);
        }
        if (targets.isEmpty()) {
            throw invalid("The file holds no target for any unit of the record");
        }
        return new Bundle(
                canonical.slug(),
                locale,
                uploaded.authority().orElse(Authority.PROVISIONAL),
                uploaded.provenance().orElse(Provenance.UNKNOWN),
                Bundle.byUnit(targets));
    }

    private static UploadedBundle read(
            CanonicalRecord canonical, LanguageTag locale, String xliff, BundleLimits limits, ReadUnits units) {
        XliffDocument document = XliffDocument.read(xliff, limits);
        XliffHeader header = new XliffHeader(canonical, locale);
        header.requireSource("srcLang", document.sourceLanguage());
        header.requireTarget("trgLang", document.targetLanguage());
        document.originals().forEach(header::requireOriginal);
        Set<String> known = canonical.unitsById().keySet();
        for (int i = 0; i < document.units().size(); i++) {
            Unit unit = document.units().get(i);
            XliffScan.SourceLocation place = document.place(i);
            ProblemException fault = document.faults().get(i);
            if (fault != null) {
                units.refuse(place.id(), place.line(), fault);
            } else if (known.contains(unit.getId())) {
                units.read(unit.getId(), place.line(), () -> XliffUnits.uploaded(unit, place.line()));
            } else {
                units.readForeign(unit.getId(), place.line(), () -> XliffUnits.foreign(unit, place.line()));
            }
        }
        XliffProvenance description = document.provenance();
        return new UploadedBundle(
                description.revision(),
                description.version(),
                description.authority(),
                description.provenance(),
                description.madeBy(),
                description.claims(),
                units.units(),
                new FileRemarks(units.refused(), header.notes(), document.foreignNames()));
    }

    private static Optional<Target> target(Map<String, dev.dragoman.records.Unit> units, UploadedUnit unit) {
        dev.dragoman.records.Unit today = units.get(unit.id());
        if (today == null) {
            throw XliffProblem.file("The record has no unit \"" + unit.id() + "\"; its units are "
                            + String.join(", ", units.keySet()))
                    .with("unit", unit.id());
        }
        String source = unit.source().orElse("");
        unit.target().ifPresent(text -> References.requireSame(unit.id(), today.source(), source, text));
        return unit.target()
                .map(text ->
                        new Target(unit.id(), text, unit.state().orElse(UnitState.INITIAL), unit.subState(), source));
    }

    static ProblemException invalid(String detail) {
        return XliffProblem.file(detail);
    }
}
