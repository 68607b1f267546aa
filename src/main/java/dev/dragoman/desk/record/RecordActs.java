package dev.dragoman.desk.record;

import dev.dragoman.desk.page.DeskPages;
import dev.dragoman.desk.page.FormOwner;
import dev.dragoman.desk.page.RecordAddress;
import dev.dragoman.desk.record.RecordPages.Asked;
import dev.dragoman.desk.record.RecordPages.Said;
import dev.dragoman.desk.release.Mistake;
import dev.dragoman.desk.release.MomentTexts;
import dev.dragoman.drafting.RevisionReport;
import dev.dragoman.http.body.MultipartBody;
import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.records.Revision;
import dev.dragoman.records.Slug;
import dev.dragoman.rendering.LocalizedMessages;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What the buttons of an author's form do. Whatever happens, the typed text comes back with the answer. */
@Singleton
class RecordActs {

    private final RecordPages pages;
    private final RecordReading reading;
    private final RecordWriting writing;
    private final RecordPictures pictures;

    RecordActs(RecordPages pages, RecordReading reading, RecordWriting writing, RecordPictures pictures) {
        this.pages = pages;
        this.reading = reading;
        this.writing = writing;
        this.pictures = pictures;
    }

    /** Shows what the draft would change. */
    Response check(Asked asked) {
        return with(asked, draft -> pages.check(asked, writing.effect(draft)));
    }

    /** Stores the draft. */
    Response save(Asked asked) {
        return with(asked, draft -> {
            RevisionReport report = writing.save(draft);
            return saved(draft.slug(), report.revision());
        });
    }

    /** Shows the preview: alone where a script asks for it, else within the page. */
    Response preview(Asked asked) {
        return asked.http().getHeader("HX-Request") == null ? pages.form(asked, Said.NOTHING) : pages.preview(asked);
    }

    /** Stores a picture, and puts it at the end of the text. */
    Response picture(Asked asked, MultipartBody body) {
        LocalizedMessages words = pages.frame(asked).words();
        String person = asked.caller().name();
        Optional<String> other = body.field(FormOwner.FIELD).filter(name -> !name.equals(person));
        if (other.isPresent()) {
            // As FormOwner does with other forms; from now on the form is theirs who are signed in.
            return pages.form(
                    asked,
                    Said.picture(
                            409,
                            new RecordPage.PictureNotice(
                                    false,
                                    words.with("unsent.other-person", Map.of("person", other.get(), "now", person)),
                                    null)));
        }
        Optional<MultipartBody.UploadedFile> file = body.file("picture");
        Optional<String> alternative =
                body.field("alternative").map(String::strip).filter(text -> !text.isEmpty());
        if (file.isEmpty() || alternative.isEmpty()) {
            return pages.form(
                    asked,
                    Said.picture(
                            422, new RecordPage.PictureNotice(false, words.get("record.picture-incomplete"), null)));
        }
        Slug slug = asked.slug().orElseThrow();
        try {
            RecordPictures.Added added =
                    pictures.add(asked.caller(), slug, asked.form(), file.get(), alternative.get());
            return pages.form(
                    asked.with(added.form()),
                    Said.picture(
                            200,
                            new RecordPage.PictureNotice(
                                    true, words.with("record.picture-added", "name", added.name()), null)));
        } catch (ProblemException rejected) {
            return switch (rejected.code()) {
                case PRECONDITION_FAILED ->
                    pages.conflict(asked, slug, writing.newest(slug).orElseThrow(() -> rejected));
                case INVALID_PICTURE, LIMIT_EXCEEDED ->
                    pages.form(
                            asked,
                            Said.picture(
                                    422,
                                    new RecordPage.PictureNotice(
                                            false, words.get("record.rejected"), rejected.detail())));
                default -> throw rejected;
            };
        }
    }

    private Response with(Asked asked, Function<RecordWriting.Draft, Response> act) {
        RecordReading.Result read =
                reading.read(asked.form(), new MomentTexts(pages.frame(asked).words()));
        if (read.reading().isEmpty()) {
            return pages.form(asked, Said.mistakes(read.mistakes()));
        }
        RecordWriting.Draft draft = new RecordWriting.Draft(
                asked.caller(),
                read.reading().get(),
                asked.form().get(RecordForm.VERSION),
                Optional.of(asked.form().get(RecordForm.FROM))
                        .filter(Slug::isValid)
                        .map(Slug::new));
        try {
            return act.apply(draft);
        } catch (ProblemException rejected) {
            return rejected(asked, draft, rejected);
        }
    }

    private Response rejected(Asked asked, RecordWriting.Draft draft, ProblemException rejected) {
        ProblemCode code = rejected.code();
        boolean isNew = asked.slug().isEmpty();
        if (code == ProblemCode.PRECONDITION_FAILED) {
            Revision newest = writing.newest(draft.slug()).orElseThrow(() -> rejected);
            if (newest.author().filter(asked.caller().name()::equals).isPresent() && writing.isStored(draft)) {
                return saved(draft.slug(), newest);
            }
            return isNew ? slugTaken(asked, rejected) : pages.conflict(asked, draft.slug(), newest);
        }
        if (isNew && (code == ProblemCode.RESERVED_SLUG || code == ProblemCode.RECORD_RENAMED)) {
            return slugTaken(asked, rejected);
        }
        if (code == ProblemCode.LIMIT_EXCEEDED) {
            return pages.form(
                    asked, Said.mistakes(Map.of(RecordForm.BODY, Mistake.of("record.rejected", rejected.detail()))));
        }
        throw rejected;
    }

    private Response slugTaken(Asked asked, ProblemException rejected) {
        String detail = rejected.code() == ProblemCode.RESERVED_SLUG ? rejected.detail() : null;
        return pages.form(asked, Said.mistakes(Map.of("slug", Mistake.of("rename.taken", detail))));
    }

    private static Response saved(Slug slug, Revision revision) {
        return DeskPages.seeOther(RecordAddress.ofText(slug.value()) + "?saved=" + revision.number());
    }
}
