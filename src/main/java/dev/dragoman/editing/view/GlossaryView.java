package dev.dragoman.editing.view;

import dev.dragoman.drafting.glossary.ChangingGlossaries;
import dev.dragoman.drafting.glossary.GlossaryChanges;
import dev.dragoman.drafting.glossary.GlossaryVersion;
import dev.dragoman.quality.glossary.GlossaryFault;
import dev.dragoman.quality.glossary.GlossaryRow;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The glossary of a language. */
@RegisterForReflection
@Schema(name = "Glossary")
public record GlossaryView(
        @Schema(required = true, examples = "ja") String locale,

        @Schema(required = true, description = "The number of the newest version; 0 if none was uploaded")
        int version,

        @Schema(
                required = true,
                description = "Whether an upload is in force, which can be undone; else it is that of"
                        + " the content folder")
        boolean uploaded,

        @Schema(required = true) List<TermView> terms) {

    public GlossaryView {
        terms = List.copyOf(terms);
    }

    /** A term and how to translate it. */
    @RegisterForReflection
    @Schema(name = "GlossaryTerm")
    public record TermView(
            @Schema(required = true, description = "The English term")
            String en,

            @Schema(required = true, description = "The translation to write")
            String target,

            @Schema(required = true, description = "Other translations that are right")
            List<String> alternatives,

            @Schema(required = true, description = "Inflected forms; one that ends with * is a stem")
            List<String> forms,

            @Schema(required = true, description = "Translations that are wrong")
            List<String> forbidden,

            @Schema(required = true, description = "Whether it is the name of a person")
            boolean person,

            @Schema(required = true, description = "A note for editors; may be empty")
            String note) {

        public TermView {
            alternatives = List.copyOf(alternatives);
            forms = List.copyOf(forms);
            forbidden = List.copyOf(forbidden);
        }

        static TermView of(GlossaryRow row) {
            return new TermView(
                    row.english(),
                    row.term().target(),
                    row.term().alternatives(),
                    row.term().forms(),
                    row.term().forbidden(),
                    row.term().isPerson(),
                    row.note());
        }
    }

    /** All glossaries. */
    @RegisterForReflection
    @Schema(name = "Glossaries")
    public record All(@Schema(required = true) List<Summary> glossaries) {

        public All {
            glossaries = List.copyOf(glossaries);
        }
    }

    /** A glossary without its terms. */
    @RegisterForReflection
    @Schema(name = "GlossarySummary")
    public record Summary(
            @Schema(required = true) String locale,

            @Schema(required = true, description = "How many terms it has")
            int terms,

            @Schema(required = true, description = "The number of the newest version; 0 if none was uploaded")
            int version,

            @Schema(required = true, description = "Whether an upload is in force")
            boolean uploaded,

            @Schema(
                    required = true,
                    nullable = true,
                    description = "Who made the newest version; null if none was uploaded")
            String by,

            @Schema(required = true, nullable = true, format = "date-time", description = "When it was made")
            String at) {

        /** A glossary in a list. */
        public static Summary of(ChangingGlossaries.InForce inForce) {
            Optional<GlossaryVersion> newest = inForce.version();
            return new Summary(
                    inForce.table().locale().toString(),
                    inForce.table().rows().size(),
                    inForce.number(),
                    inForce.isUploaded(),
                    newest.map(GlossaryVersion::maker).orElse(null),
                    newest.map(version -> version.createdAt().toString()).orElse(null));
        }
    }

    /** What an upload has changed. */
    @RegisterForReflection
    @Schema(name = "GlossaryReport")
    public record Report(
            @Schema(required = true) String locale,

            @Schema(required = true, description = "The number of the newest version after it")
            int version,

            @Schema(required = true, description = "English terms that are new")
            List<String> added,

            @Schema(required = true, description = "English terms whose row says something else now")
            List<String> changed,

            @Schema(required = true, description = "English terms that the file does not have, and that are removed")
            List<String> removed,

            @Schema(required = true, description = "How many rows say what was in force")
            int unchanged,

            @Schema(required = true, description = "Rows that cannot be read; the rows in force of their terms stay")
            List<RefusedRow> refused) {

        public Report {
            added = List.copyOf(added);
            changed = List.copyOf(changed);
            removed = List.copyOf(removed);
            refused = List.copyOf(refused);
        }

        /** The report on an upload. */
        public static Report of(String locale, ChangingGlossaries.Taken taken) {
            GlossaryChanges changes = taken.changes();
            return new Report(
                    locale,
                    taken.number(),
                    english(changes.added()),
                    changes.changed().stream().map(row -> row.after().english()).toList(),
                    english(changes.removed()),
                    changes.unchanged(),
                    changes.refused().stream().map(RefusedRow::of).toList());
        }

        private static List<String> english(List<GlossaryRow> rows) {
            return rows.stream().map(GlossaryRow::english).toList();
        }
    }

    /** A row that cannot be read. */
    @RegisterForReflection
    @Schema(name = "RefusedGlossaryRow")
    public record RefusedRow(
            @Schema(required = true, description = "The line of the file, from 1; 0 for the whole file")
            long line,

            @Schema(required = true, description = "What is wrong, and what would be right")
            String detail) {

        static RefusedRow of(GlossaryFault fault) {
            return new RefusedRow(fault.line(), fault.text());
        }
    }

    /** The glossary in force. */
    public static GlossaryView of(ChangingGlossaries.InForce inForce) {
        return new GlossaryView(
                inForce.table().locale().toString(),
                inForce.number(),
                inForce.isUploaded(),
                inForce.table().rows().stream().map(TermView::of).toList());
    }
}
