package dev.dragoman.desk.memory;

import dev.dragoman.memory.tmx.TmxFile.Refused;
import dev.dragoman.memory.tmx.TmxReport;
import io.quarkus.qute.TemplateData;
import java.util.List;

/**
 * What a TMX file would add.
 *
 * @param refused the first entries that cannot be taken
 * @param rest how many more there are
 */
@TemplateData
public record ImportPage(
        String id,
        String file,
        String language,
        int added,
        int known,
        int others,
        int refusedCount,
        List<Line> refused,
        int rest) {

    private static final int MOST_SHOWN = 100;

    public ImportPage {
        refused = List.copyOf(refused);
    }

    /** An entry that cannot be taken, by the line that it begins in; the reason is in English. */
    @TemplateData
    public record Line(int line, String reason) {}

    static ImportPage of(TmxReport report, String language) {
        List<Refused> refused = report.refused();
        return new ImportPage(
                report.id(),
                report.file(),
                language,
                report.added(),
                report.known(),
                report.others(),
                refused.size(),
                refused.stream()
                        .limit(MOST_SHOWN)
                        .map(one -> new Line(one.line(), one.reason()))
                        .toList(),
                Math.max(0, refused.size() - MOST_SHOWN));
    }
}
