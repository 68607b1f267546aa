package dev.dragoman.desk.record;

import dev.dragoman.access.Caller;
import dev.dragoman.desk.page.DeskTransaction;
import dev.dragoman.drafting.PictureReport;
import dev.dragoman.drafting.StoringPictures;
import dev.dragoman.http.Precondition;
import dev.dragoman.http.body.MultipartBody.UploadedFile;
import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.records.Slug;
import dev.dragoman.records.pictures.MeasuredPicture;
import dev.dragoman.records.pictures.PictureName;
import dev.dragoman.records.pictures.Pictures;
import dev.dragoman.records.pictures.StoredPicture;
import dev.dragoman.storage.Store;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.regex.Pattern;

/** Stores pictures that come along with an author's form, and puts them into the text. */
@Singleton
class RecordPictures {

    private static final Pattern FOLDERS = Pattern.compile("^.*[/\\\\]");
    private static final Pattern UNUSABLE = Pattern.compile("[^A-Za-z0-9._@-]+");
    private static final Pattern BAD_START = Pattern.compile("^[^A-Za-z0-9]+");
    private static final Pattern MARKUP = Pattern.compile("[\\\\\\[\\]*_`<>{}!]");

    /** Leaves room for a number. */
    private static final int LONGEST_STEM = 88;

    private final Store store;
    private final DeskTransaction transaction;
    private final StoringPictures storing;

    RecordPictures(Store store, DeskTransaction transaction, StoringPictures storing) {
        this.store = store;
        this.transaction = transaction;
        this.storing = storing;
    }

    /**
     * A picture that was stored.
     *
     * @param form the author's form with the picture at the end of its text
     */
    record Added(String name, RecordForm form) {}

    /** The pictures that the record can show. */
    List<StoredPicture> of(Slug slug) {
        return store.read(tables -> tables.table(Pictures.class).of(slug.value()));
    }

    /**
     * Stores a picture under the name of its file, or a similar one that is free.
     *
     * @param alternative what it shows, in words
     * @throws ProblemException INVALID_PICTURE, LIMIT_EXCEEDED, or PRECONDITION_FAILED if the record has another revision by now
     */
    Added add(Caller author, Slug slug, RecordForm form, UploadedFile file, String alternative) {
        PictureName wanted = name(file.name());
        MeasuredPicture picture = storing.read(wanted, file.bytes());
        PictureName name = free(wanted, picture, of(slug));
        Precondition isNewest = RecordWriting.isNewest(form.get(RecordForm.VERSION));
        PictureReport report =
                transaction.write(tables -> storing.store(tables, author, slug, name, picture, newest -> {
                    isNewest.check(newest);
                    if (isTaken(name, picture, tables.table(Pictures.class).of(slug.value()))) {
                        throw new ProblemException(
                                ProblemCode.PRECONDITION_FAILED, "Another picture has this name by now");
                    }
                }));
        String markdown =
                "![" + MARKUP.matcher(alternative).replaceAll(match -> escaped(match.group())) + "](" + name + ")";
        String body = form.get(RecordForm.BODY);
        return new Added(
                name.text(),
                form.with(RecordForm.BODY, body.isEmpty() ? markdown : body + "\n\n" + markdown)
                        .with(RecordForm.VERSION, WrittenRecord.version(report.revision())));
    }

    /** A character of markup as a character of text; braces, which refer to times, are doubled. */
    private static String escaped(String character) {
        return switch (character) {
            case "{", "}" -> character + character;
            case "\\" -> "\\\\\\\\";
            default -> "\\\\" + character;
        };
    }

    private static PictureName name(String file) {
        String plain = UNUSABLE.matcher(FOLDERS.matcher(file).replaceFirst("")).replaceAll("-");
        String name = BAD_START.matcher(plain).replaceFirst("");
        if (!PictureName.isValid(name)) {
            throw new ProblemException(ProblemCode.INVALID_PICTURE, "A picture has " + PictureName.FORM);
        }
        return new PictureName(name);
    }

    /** The first name of this kind that no other picture has. */
    private static PictureName free(PictureName wanted, MeasuredPicture picture, List<StoredPicture> stored) {
        int dot = wanted.text().lastIndexOf('.');
        String stem = wanted.text().substring(0, Math.min(dot, LONGEST_STEM));
        PictureName name = wanted;
        for (int number = 2; isTaken(name, picture, stored); number++) {
            name = new PictureName(stem + "_" + number + wanted.text().substring(dot));
        }
        return name;
    }

    private static boolean isTaken(PictureName name, MeasuredPicture picture, List<StoredPicture> stored) {
        return stored.stream()
                .map(StoredPicture::file)
                .anyMatch(file ->
                        file.name().equals(name.text()) && !file.digest().equals(picture.digest()));
    }
}
