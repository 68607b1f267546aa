package dev.dragoman.machine;

/**
 * Why a job or one of its units did not succeed.
 *
 * @param kind the end of the key of its words
 * @param detail the same in English, with more detail
 */
public record JobFault(String kind, String detail) {

    /** The unit has another source or target than it had when the job was made. */
    static final JobFault CHANGED = new JobFault("changed", "The unit has been changed meanwhile");

    /** A protected part of the source is not in the translation as it should be. */
    static JobFault markup(String detail) {
        return new JobFault("markup", detail);
    }

    /** The translation cannot be stored. */
    static JobFault text(String detail) {
        return new JobFault("text", detail);
    }
}
