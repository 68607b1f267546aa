package dev.dragoman.bundles.xliff.v2;

import dev.dragoman.bundles.BundleLimits;
import dev.dragoman.bundles.XliffProblem;
import dev.dragoman.bundles.xliff.FaultyUnits;
import dev.dragoman.bundles.xliff.ForeignNames;
import dev.dragoman.bundles.xliff.SchemaFault;
import dev.dragoman.bundles.xliff.XliffFormat;
import dev.dragoman.bundles.xliff.XliffProvenance;
import dev.dragoman.bundles.xliff.XliffScan;
import dev.dragoman.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import net.sf.okapi.lib.xliff2.InvalidParameterException;
import net.sf.okapi.lib.xliff2.XLIFFException;
import net.sf.okapi.lib.xliff2.core.Unit;
import net.sf.okapi.lib.xliff2.reader.Event;
import org.xml.sax.SAXParseException;

/** An XLIFF 2 file that is valid by the schemas and the standard's constraints, for any record. */
public final class XliffDocument {

    /** The location at the beginning of the library's messages, which is replaced by ours. */
    private static final Pattern PLACE = Pattern.compile("^Error in <file> .*?:\\n", Pattern.DOTALL);

    private static final Pattern IN_UNIT = Pattern.compile("^Error in <file> [^\\n]*, <unit> id='");

    private final XliffScan scan;
    private final List<String> foreignNames;
    private final String sourceLanguage;
    private final String targetLanguage;
    private final Map<Integer, ProblemException> faults = new TreeMap<>();
    private XliffProvenance provenance = new XliffProvenance();
    private final List<String> originals = new ArrayList<>();
    private final List<Unit> units = new ArrayList<>();

    private XliffDocument(XliffScan scan, List<String> foreignNames, XliffDialect dialect) {
        this.scan = scan;
        this.foreignNames = foreignNames;
        this.sourceLanguage = dialect.sourceLanguage();
        this.targetLanguage = dialect.targetLanguage();
    }

    /**
     * Reads and validates a whole file.
     *
     * @throws ProblemException INVALID_BUNDLE with the line or the unit, LIMIT_EXCEEDED
     */
    public static XliffDocument parse(String xml, BundleLimits limits) {
        XliffDocument document = read(xml, limits);
        document.faults.values().stream().findFirst().ifPresent(fault -> {
            throw fault;
        });
        return document;
    }

    /**
     * Reads and validates a file except its faulty units.
     *
     * @throws ProblemException INVALID_BUNDLE with the line, LIMIT_EXCEEDED
     */
    static XliffDocument read(String xml, BundleLimits limits) {
        XliffDialect dialect = new XliffDialect(xml);
        XliffConstraints constraints = new XliffConstraints();
        ForeignNames foreign = new ForeignNames(XliffFormat.XLIFF_2);
        XliffScan.of(xml, XliffFormat.XLIFF_2, limits, dialect, constraints, foreign);
        String rewritten = dialect.text();
        XliffScan scan = XliffScan.of(rewritten, XliffFormat.XLIFF_2, limits);
        XliffDocument document = new XliffDocument(scan, foreign.names(), dialect);
        Map<Integer, ProblemException> known = new TreeMap<>(constraints.faults());
        known.putAll(scan.duplicates());
        document.faults.putAll(FaultyUnits.find(rewritten, scan.units(), document::readAll, known));
        return document;
    }

    /** The units that break a rule of the format, by index; they are replaced by empty ones. */
    Map<Integer, ProblemException> faults() {
        return faults;
    }

    /** Its names in other namespaces. */
    List<String> foreignNames() {
        return foreignNames;
    }

    private void readAll(String xml) {
        originals.clear();
        units.clear();
        provenance = new XliffProvenance();
        try {
            XliffReaders.read(xml, this::take);
        } catch (ProblemException e) {
            throw e;
        } catch (XLIFFException e) {
            throw invalid(e);
        } catch (InvalidParameterException e) {
            throw LibraryFault.ofLanguages(oneLine(e))
                    .map(XliffProblem::file)
                    .orElseGet(() -> inUnit("the file is not valid XLIFF 2: " + oneLine(e)));
        } catch (RuntimeException e) {
            // The library has no message for some invalid values.
            throw inUnit(
                    "the file is not valid XLIFF 2: a value, an id or a reference in it is not allowed in XLIFF 2");
        }
    }

    /** {@code srcLang} as it is written in the file; null if it has none. */
    String sourceLanguage() {
        return sourceLanguage;
    }

    /** {@code trgLang} as it is written in the file; null if it has none. */
    String targetLanguage() {
        return targetLanguage;
    }

    /** The originals of its files. */
    List<String> originals() {
        return originals;
    }

    XliffProvenance provenance() {
        return provenance;
    }

    /** The units in the order of the file. */
    public List<Unit> units() {
        return units;
    }

    /** The location of a unit. */
    public XliffScan.SourceLocation place(int index) {
        return scan.units().get(index);
    }

    private void take(Event event) {
        if (event.isStartFile()) {
            Optional.ofNullable(event.getStartFileData().getOriginal()).ifPresent(originals::add);
        } else if (event.isMidFile()) {
            provenance.take(event.getMidFileData());
        } else if (event.isUnit()) {
            units.add(event.getUnit());
        }
    }

    private ProblemException invalid(XLIFFException e) {
        if (e.getCause() instanceof SAXParseException schema) {
            int line = schema.getLineNumber();
            ProblemException rejected =
                    XliffProblem.line(line, "the file is not valid XLIFF 2: " + SchemaFault.words(oneLine(schema)));
            return scan.at(line).map(unit -> rejected.with("unit", unit.id())).orElse(rejected);
        }
        String detail = "the file is not valid XLIFF 2: " + oneLine(e);
        return IN_UNIT.matcher(e.getMessage()).find() ? inUnit(detail) : XliffProblem.file(detail);
    }

    /** A problem of the unit that the library was reading. */
    private ProblemException inUnit(String detail) {
        if (units.size() >= scan.units().size()) {
            return XliffProblem.file(detail);
        }
        XliffScan.SourceLocation place = scan.units().get(units.size());
        return XliffProblem.unit(place.id(), Optional.of(place.line()), detail);
    }

    private static String oneLine(Exception e) {
        String message = Optional.ofNullable(e.getMessage()).orElse(e.getClass().getSimpleName());
        return LibraryFault.words(
                PLACE.matcher(message).replaceFirst("").strip().replaceAll("\\s+", " "));
    }
}
