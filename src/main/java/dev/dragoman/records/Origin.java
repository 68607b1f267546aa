package dev.dragoman.records;

/** Where a revision or a bundle version came from; a content folder never replaces a newer upload. */
public enum Origin {
    FOLDER,
    UPLOAD
}
