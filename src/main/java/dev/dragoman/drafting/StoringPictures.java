package dev.dragoman.drafting;

import dev.dragoman.access.Audit;
import dev.dragoman.access.Caller;
import dev.dragoman.access.Role;
import dev.dragoman.http.Precondition;
import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.records.Origin;
import dev.dragoman.records.Revision;
import dev.dragoman.records.Slug;
import dev.dragoman.records.limits.RecordLimits;
import dev.dragoman.records.pictures.MeasuredPicture;
import dev.dragoman.records.pictures.PictureFile;
import dev.dragoman.records.pictures.PictureName;
import dev.dragoman.records.pictures.Pictures;
import dev.dragoman.records.pictures.StoredPicture;
import dev.dragoman.storage.Tables;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Stores and deletes the pictures of records. A revision keeps the files that it shows: a new file of a name that the
 * newest revision shows makes the next revision, which becomes public only when it is released.
 */
@Singleton
public class StoringPictures {

    private final RecordStorage recording;
    private final RecordLimits limits;
    private final Audit audit;
    private final Clock clock;

    StoringPictures(RecordStorage recording, RecordLimits limits, Audit audit, Clock clock) {
        this.recording = recording;
        this.limits = limits;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Checks a file by its own headers, and takes its metadata away.
     *
     * @throws ProblemException INVALID_PICTURE, for another format than its name says too, or LIMIT_EXCEEDED
     */
    public MeasuredPicture read(PictureName name, byte[] file) {
        MeasuredPicture picture = MeasuredPicture.read(file, limits.picturePixels());
        if (picture.type() != name.type()) {
            throw new ProblemException(
                    ProblemCode.INVALID_PICTURE,
                    "The picture cannot be accepted: " + name + " contains a " + picture.type()
                            + "; use the ending of that format");
        }
        return picture;
    }

    /**
     * Stores a picture of a record.
     *
     * @param precondition checked against the newest revision, while the record is locked
     * @throws ProblemException FORBIDDEN, UNKNOWN_RECORD, LIMIT_EXCEEDED, or what the precondition throws
     */
    public PictureReport store(
            Tables tables,
            Caller author,
            Slug slug,
            PictureName name,
            MeasuredPicture picture,
            Precondition precondition) {
        author.require(Role.AUTHOR);
        Revision before = lock(tables, slug);
        precondition.check(Optional.of(before.tag()));
        List<StoredPicture> others = tables.table(Pictures.class).of(slug.value());
        Optional<StoredPicture> old = named(others, name);
        PictureFile file = file(name, picture);
        boolean changed = old.filter(same -> same.file().equals(file)).isEmpty();
        Revision after = before;
        if (changed) {
            put(tables, slug, name, picture, Origin.UPLOAD, Optional.of(author.name()), others);
            after = recording.renewPictures(tables, slug, Optional.of(author.name()));
            audit(
                    tables,
                    author,
                    "picture.write",
                    slug,
                    name,
                    Map.of("digest", file.digest().hex()));
        }
        return new PictureReport(
                file,
                picture.bytes().length,
                old.isEmpty(),
                changed,
                after,
                after.shows(file),
                PictureWarning.of(
                        file,
                        others.stream()
                                .map(StoredPicture::file)
                                .filter(other -> !other.name().equals(file.name()))
                                .toList()));
    }

    /**
     * Stores a picture of the content folder, if there is no newer upload of that name.
     *
     * @return whether it was stored
     * @throws ProblemException LIMIT_EXCEEDED
     */
    boolean storeFromFolder(Tables tables, Slug slug, PictureName name, MeasuredPicture picture) {
        List<StoredPicture> others = tables.table(Pictures.class).of(slug.value());
        boolean uploaded = named(others, name)
                .filter(old -> old.origin().equals(Origin.UPLOAD.name()))
                .isPresent();
        if (!uploaded) {
            put(tables, slug, name, picture, Origin.FOLDER, Optional.empty(), others);
        }
        return !uploaded;
    }

    /**
     * Deletes a picture that the newest revision does not refer to. Revisions that show it keep its file.
     *
     * @throws ProblemException FORBIDDEN, UNKNOWN_RECORD, UNKNOWN_PICTURE, WRONG_STATE if it is in use, or what the
     *     precondition throws
     */
    public void delete(Tables tables, Caller author, Slug slug, PictureName name, Precondition precondition) {
        author.require(Role.AUTHOR);
        Revision newest = lock(tables, slug);
        precondition.check(Optional.of(newest.tag()));
        Pictures pictures = tables.table(Pictures.class);
        StoredPicture old =
                named(pictures.of(slug.value()), name).orElseThrow(() -> unknown(slug.value(), name.text()));
        boolean referredTo = newest.record().pictures().stream()
                .anyMatch(
                        picture -> picture.address().filter(name.text()::equals).isPresent());
        if (referredTo) {
            throw new ProblemException(
                            ProblemCode.WRONG_STATE,
                            "The newest revision refers to " + name + "; remove it from the record first")
                    .with("slug", slug.value())
                    .with("picture", name.text());
        }
        pictures.delete(slug.value(), name.text());
        recording.renewPictures(tables, slug, Optional.of(author.name()));
        pictures.deleteFileIfUnused(old.file().digest().hex());
        audit(tables, author, "picture.delete", slug, name, Map.of());
    }

    /**
     * Stores pictures of one record for another one too, whose text was copied from it. A name that the other one has
     * already stays as it is.
     *
     * @param names the pictures that its text refers to
     * @throws ProblemException FORBIDDEN, LIMIT_EXCEEDED
     */
    public void copy(Tables tables, Caller author, Slug from, Slug to, Set<String> names) {
        author.require(Role.AUTHOR);
        recording.lockNewest(tables, to);
        Pictures pictures = tables.table(Pictures.class);
        List<StoredPicture> there = pictures.of(to.value());
        List<PictureFile> all =
                pictures.of(from.value()).stream().map(StoredPicture::file).toList();
        List<PictureFile> copied = names.stream()
                .flatMap(name -> PictureFile.sizes(name, all).stream())
                .distinct()
                .filter(file -> there.stream()
                        .noneMatch(picture -> picture.file().name().equals(file.name())))
                .toList();
        limits.checkPictures(there.size() + copied.size());
        for (PictureFile file : copied) {
            pictures.put(
                    to.value(),
                    file.name(),
                    file.digest().hex(),
                    Origin.UPLOAD.name(),
                    Optional.of(author.name()),
                    now());
            audit(
                    tables,
                    author,
                    "picture.write",
                    to,
                    new PictureName(file.name()),
                    Map.of("digest", file.digest().hex()));
        }
    }

    /** The problem of a name that no picture of the record has. */
    public static ProblemException unknown(String slug, String name) {
        return new ProblemException(
                        ProblemCode.UNKNOWN_PICTURE, "The record \"" + slug + "\" has no picture \"" + name + "\"")
                .with("slug", slug);
    }

    private Revision lock(Tables tables, Slug slug) {
        return recording.lockNewest(tables, slug).orElseThrow(() -> new ProblemException(
                        ProblemCode.UNKNOWN_RECORD,
                        "There is no record \"" + slug + "\"; create its draft first, then send its pictures")
                .with("slug", slug.value()));
    }

    private void put(
            Tables tables,
            Slug slug,
            PictureName name,
            MeasuredPicture picture,
            Origin origin,
            Optional<String> author,
            List<StoredPicture> others) {
        Optional<StoredPicture> old = named(others, name);
        if (old.isEmpty()) {
            limits.checkPictures(others.size() + 1);
        }
        Pictures pictures = tables.table(Pictures.class);
        String digest = picture.digest().hex();
        pictures.addFile(
                digest,
                picture.type().name(),
                picture.width(),
                picture.height(),
                picture.bytes().length,
                picture.bytes());
        pictures.put(slug.value(), name.text(), digest, origin.name(), author, now());
        old.map(replaced -> replaced.file().digest().hex())
                .filter(replaced -> !replaced.equals(digest))
                .ifPresent(pictures::deleteFileIfUnused);
    }

    private void audit(
            Tables tables, Caller author, String act, Slug slug, PictureName name, Map<String, String> more) {
        Map<String, String> detail = new TreeMap<>(more);
        detail.put("picture", name.text());
        audit.add(tables, author, act, slug.value(), null, detail);
    }

    private static PictureFile file(PictureName name, MeasuredPicture picture) {
        return new PictureFile(name.text(), picture.type(), picture.digest(), picture.width(), picture.height());
    }

    private static Optional<StoredPicture> named(List<StoredPicture> pictures, PictureName name) {
        return pictures.stream()
                .filter(picture -> picture.file().name().equals(name.text()))
                .findFirst();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
