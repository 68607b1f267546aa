package dev.dragoman.records;

/** Where a revision or a bundle version came from; a content folder never replaces what people have stored since. */
public enum Origin {
    FOLDER,
    UPLOAD,
    /** Typed in the editor of the desk, unit by unit. */
    EDITOR,
    /** Made by a provider of machine translation, which a person has asked. */
    MACHINE
}
