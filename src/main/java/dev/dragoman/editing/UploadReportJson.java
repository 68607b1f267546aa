package dev.dragoman.editing;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dragoman.drafting.Uploading.Uploaded;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.quality.Checks;
import dev.dragoman.quality.Finding;
import dev.dragoman.quality.Severity;
import dev.dragoman.translation.Authority;
import dev.dragoman.translation.BundleVersion;
import dev.dragoman.translation.upload.UploadReport;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The report on an upload as JSON. */
final class UploadReportJson {

    private static final ObjectMapper JSON = new ObjectMapper();

    private UploadReportJson() {}

    /**
     * Writes the report.
     *
     * @param authority what a release would make the bundle in law if its publisher says nothing else
     * @param findings what the checks find in the bundle as it is after the upload
     */
    static String write(
            String slug, LanguageTag locale, Uploaded uploaded, Optional<Authority> authority, List<Finding> findings) {
        UploadReport report = uploaded.report();
        ObjectNode json = JSON.createObjectNode();
        json.put("slug", slug);
        json.put("locale", locale.toString());
        json.put("version", uploaded.version().map(BundleVersion::number).orElse(null));
        json.put("revision", uploaded.revision());
        json.put("base", uploaded.base());
        json.put("authority", authority.map(Authority::slug).orElse(null));
        json.put("text", text(report, findings));
        ids(json.putArray("taken"), report.taken());
        ids(json.putArray("confirmed"), report.confirmed());
        ids(json.putArray("unchanged"), report.unchanged());
        ids(json.putArray("kept"), report.kept());
        ids(json.putArray("unfinished"), report.unfinished());
        ids(json.putArray("missing"), report.missing());
        ids(json.putArray("gone"), report.gone());
        ArrayNode outdated = json.putArray("outdated");
        report.outdated().forEach(unit -> outdated.addObject()
                .put("unit", unit.unit())
                .put("source", unit.source())
                .put("translatedFrom", unit.translatedFrom())
                .put("changedIn", unit.changedIn()));
        ArrayNode refused = json.putArray("refused");
        report.refused().forEach(unit -> refused.addObject()
                .put("unit", unit.unit())
                .put("check", unit.check())
                .put("detail", unit.detail())
                .put("line", unit.line().orElse(null)));
        ArrayNode conflicts = json.putArray("conflicts");
        report.conflicts().forEach(unit -> conflicts
                .addObject()
                .put("unit", unit.unit())
                .put("base", unit.base().orElse(null))
                .put("stored", unit.stored())
                .put("uploaded", unit.uploaded()));
        ids(json.putArray("notes"), report.notes());
        ids(json.putArray("dropped"), report.dropped());
        ArrayNode ignored = json.putArray("ignored");
        report.ignored()
                .forEach(claim -> ignored.addObject().put("claim", claim.name()).put("value", claim.value()));
        json.set("findings", findings(findings));
        return json.toString();
    }

    /** The report for a person: what became of the units, then each error that would stop the release. */
    static String text(UploadReport report, List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                // Those are counted already, and there may be many.
                .filter(finding -> !finding.check().equals(Checks.UNFINISHED))
                .map(finding -> "; error in " + finding.unit() + " (" + finding.check() + "): " + finding.text())
                .collect(Collectors.joining("", report.text(), ""));
    }

    /** What checks found, as an array. */
    static ArrayNode findings(List<Finding> findings) {
        ArrayNode found = JSON.createArrayNode();
        findings.forEach(finding -> found.addObject()
                .put("check", finding.check())
                .put("unit", finding.unit())
                .put("severity", finding.severity().slug())
                .put("text", finding.text()));
        return found;
    }

    private static void ids(ArrayNode array, List<String> ids) {
        ids.forEach(array::add);
    }
}
