package dev.dragoman.bundles.xliff;

import dev.dragoman.bundles.BundleExport;
import dev.dragoman.translation.Bundle;
import dev.dragoman.translation.Provenance;
import java.util.ArrayList;
import java.util.List;

/** The statements of a file about itself, which {@link XliffProvenance} reads. */
public final class XliffStatements {

    private XliffStatements() {}

    /** One statement. */
    public record Statement(String type, String value) {}

    public static List<Statement> of(BundleExport export) {
        List<Statement> statements = new ArrayList<>();
        export.bundle()
                .map(Bundle::authority)
                .ifPresent(authority -> statements.add(new Statement("authority", authority.slug())));
        Provenance provenance = export.bundle().map(Bundle::provenance).orElse(Provenance.UNKNOWN);
        provenance.tool().ifPresent(tool -> statements.add(new Statement("tool", tool)));
        provenance.translators().forEach(who -> statements.add(new Statement("translator", who)));
        provenance.reviewers().forEach(who -> statements.add(new Statement("reviewer", who)));
        statements.add(new Statement("revision", String.valueOf(export.revision())));
        return statements;
    }
}
