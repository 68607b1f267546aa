package dev.dragoman.rendering.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.dragoman.csv.CsvCell;
import dev.dragoman.rendering.evidence.UnitReport.ActReport;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A report as a table, one line for each unit (RFC 4180); no cell is read as a formula by spreadsheet programs. */
public final class EvidenceCsv {

    public static final String MEDIA_TYPE = "text/csv";
    public static final String CONTENT_TYPE = MEDIA_TYPE + ";charset=UTF-8";

    private static final List<String> HEAD = List.of(
            "slug",
            "locale",
            "edition",
            "unit",
            "source_digest",
            "target_digest",
            "outdated",
            "in_canonical",
            "origin",
            "tool",
            "claimed",
            "from_machine",
            "machine_tool",
            "made_by",
            "made_by_name",
            "made_at",
            "changed_by",
            "changed_by_name",
            "changed_at",
            "confirmed_by",
            "confirmed_by_name",
            "confirmed_at",
            "reviewed_by",
            "reviewed_by_name",
            "reviewed_at",
            "findings");

    private EvidenceCsv() {}

    /** The bytes, in UTF-8. */
    public static byte[] of(EvidenceReport report) {
        return Stream.concat(
                        Stream.of(line(HEAD.stream())), report.units().stream().map(unit -> line(cells(report, unit))))
                .collect(Collectors.joining())
                .getBytes(UTF_8);
    }

    private static Stream<String> cells(EvidenceReport report, UnitReport unit) {
        Optional<UnitReport.OriginReport> origin = Optional.ofNullable(unit.origin());
        return Stream.of(
                        Stream.of(
                                report.slug(),
                                report.locale(),
                                text(report.edition()),
                                unit.unit(),
                                unit.sourceDigest(),
                                text(unit.targetDigest()),
                                text(unit.outdated()),
                                text(unit.inCanonical()),
                                text(origin.map(UnitReport.OriginReport::kind)),
                                text(origin.map(UnitReport.OriginReport::tool)),
                                text(origin.map(UnitReport.OriginReport::claimed)),
                                text(origin.map(UnitReport.OriginReport::fromMachine)),
                                text(origin.map(UnitReport.OriginReport::machineTool))),
                        act(unit.made()),
                        act(unit.changed()),
                        act(unit.confirmed()),
                        act(unit.reviewed()),
                        Stream.of(unit.findings().stream()
                                .map(EvidenceCsv::finding)
                                .collect(Collectors.joining("; "))))
                .flatMap(Function.identity());
    }

    private static Stream<String> act(ActReport act) {
        return act == null ? Stream.of("", "", "") : Stream.of(text(act.name()), text(act.displayName()), act.at());
    }

    private static String finding(UnitReport.FindingReport finding) {
        return finding.check() + " " + finding.kind()
                + Optional.ofNullable(finding.name()).map(name -> " by " + name).orElse("") + ": " + finding.reason();
    }

    private static String text(Object value) {
        return value == null ? "" : value.toString();
    }

    private static String text(Optional<?> value) {
        return value.map(Object::toString).orElse("");
    }

    private static String line(Stream<String> cells) {
        return cells.map(CsvCell::of).collect(Collectors.joining(",", "", "\r\n"));
    }
}
