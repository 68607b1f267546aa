package dev.dragoman.desk.record;

import dev.dragoman.access.Caller;
import dev.dragoman.desk.page.DeskFrame;
import dev.dragoman.desk.page.DeskPages;
import dev.dragoman.desk.page.words.SizeInWords;
import dev.dragoman.desk.release.Mistake;
import dev.dragoman.http.body.BodyConfig;
import dev.dragoman.quality.finding.FindingMessages;
import dev.dragoman.records.InlineText;
import dev.dragoman.records.Revision;
import dev.dragoman.records.Slug;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Optional;

/** Answers with the pages on which the canonical text of records is written and checked. */
@Singleton
class RecordPages {

    private final DeskPages pages;
    private final RecordPreviews previews;
    private final RecordWriting writing;
    private final RecordPictures pictures;
    private final FindingMessages findings;
    private final BodyConfig bodies;

    RecordPages(
            DeskPages pages,
            RecordPreviews previews,
            RecordWriting writing,
            RecordPictures pictures,
            FindingMessages findings,
            BodyConfig bodies) {
        this.pages = pages;
        this.previews = previews;
        this.writing = writing;
        this.pictures = pictures;
        this.findings = findings;
        this.bodies = bodies;
    }

    @CheckedTemplate(basePath = "desk")
    static final class Templates {

        static native TemplateInstance record(DeskFrame frame, RecordPage page);

        static native TemplateInstance recordPreview(DeskFrame frame, PreviewView preview);

        static native TemplateInstance recordCheck(DeskFrame frame, RecordCheck check);

        private Templates() {}
    }

    /**
     * A form that is being filled in.
     *
     * @param newest the record's newest revision; empty for a new record
     * @param path the address that its pages begin with
     */
    record Asked(HttpServerRequest http, Caller caller, Optional<Revision> newest, String path, RecordForm form) {

        Optional<Slug> slug() {
            return newest.map(revision -> revision.record().slug());
        }

        Asked with(RecordForm other) {
            return new Asked(http, caller, newest, path, other);
        }
    }

    /** What the page says besides the form. */
    record Said(
            int status,
            Integer saved,
            Map<String, Mistake> mistakes,
            RecordPage.Conflict conflict,
            RecordPage.PictureNotice picture) {

        static final Said NOTHING = new Said(200, null, Map.of(), null, null);

        static Said mistakes(Map<String, Mistake> mistakes) {
            return new Said(422, null, mistakes, null, null);
        }

        static Said saved(Integer revision) {
            return new Said(200, revision, Map.of(), null, null);
        }

        static Said conflict(RecordPage.Conflict conflict) {
            return new Said(412, null, Map.of(), conflict, null);
        }

        static Said picture(int status, RecordPage.PictureNotice notice) {
            return new Said(status, null, Map.of(), null, notice);
        }
    }

    /** The words of the desk in the person's language. */
    DeskFrame frame(Asked asked) {
        return pages.frame(asked.http(), asked.caller(), asked.slug().isEmpty() ? "record.new" : "record.edit");
    }

    Response form(Asked asked, Said said) {
        DeskFrame frame = frame(asked);
        RecordForm form = asked.form();
        RecordPage page = new RecordPage(
                form,
                asked.path(),
                asked.newest().map(RecordPages::title).orElse(null),
                said.saved(),
                said.mistakes(),
                said.conflict(),
                asked.slug().stream()
                        .flatMap(slug -> pictures.of(slug).stream())
                        .map(picture -> picture.file().name())
                        .toList(),
                said.picture(),
                Optional.of(form.get(RecordForm.FROM))
                        .filter(Slug::isValid)
                        .flatMap(from -> writing.newest(new Slug(from)))
                        .map(RecordPages::title)
                        .orElse(null),
                asked.http().method().equals(HttpMethod.POST),
                SizeInWords.of(bodies.body().asLongValue()),
                previews.of(form, frame.words()));
        return pages.page(said.status(), frame, Templates.record(frame, page));
    }

    Response preview(Asked asked) {
        DeskFrame frame = frame(asked);
        return pages.page(200, frame, Templates.recordPreview(frame, previews.of(asked.form(), frame.words())));
    }

    Response check(Asked asked, RecordWriting.Effect effect) {
        DeskFrame frame = pages.frame(asked.http(), asked.caller(), "record.check-title");
        return pages.page(
                200,
                frame,
                Templates.recordCheck(
                        frame,
                        RecordCheck.of(
                                asked.form(),
                                asked.path(),
                                effect,
                                frame.words(),
                                findings.in(frame.words().locale()))));
    }

    /** The page after somebody else has stored another revision of the record. */
    Response conflict(Asked asked, Slug slug, Revision newest) {
        RecordForm base = writing.named(slug, asked.form().get(RecordForm.VERSION))
                .map(WrittenRecord::of)
                .orElse(new RecordForm(Map.of()));
        DeskFrame frame = frame(asked);
        MergedForm merged = MergedForm.of(base, WrittenRecord.of(newest), asked.form());
        RecordPage.Conflict conflict = new RecordPage.Conflict(
                newest.author().orElse(null),
                merged.taken().stream().map(frame.words()::get).toList(),
                merged.clashes());
        return form(asked.with(merged.form()), Said.conflict(conflict));
    }

    private static String title(Revision revision) {
        return InlineText.words(revision.record().title().source());
    }
}
