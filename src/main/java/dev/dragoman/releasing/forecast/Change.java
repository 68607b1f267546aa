package dev.dragoman.releasing.forecast;

/** What a release changes for the readers of a language. */
public enum Change {
    /** They get a new edition. */
    NEW_EDITION,
    /** They go on with the edition that they have. */
    SAME_EDITION,
    /** They keep an edition of an older text, with a notice, until the translation is up to date. */
    OLD_EDITION,
    /** Their version stays withdrawn. */
    WITHDRAWN
}
