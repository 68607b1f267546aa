package dev.dragoman.bundles.tbx;

/**
 * A term of a concept in TBX.
 *
 * @param line of the file, from 1
 */
record TbxTerm(long line, String language, String text, Status status) {

    /** How a term may be used ({@code administrativeStatus}, {@code normativeAuthorization}). */
    enum Status {
        PREFERRED,
        /** Also what says nothing. */
        ADMITTED,
        DEPRECATED;

        /** By the values of both editions, such as {@code preferredTerm-admn-sts}. */
        static Status of(String value) {
            if (value.startsWith("preferred")) {
                return PREFERRED;
            }
            return value.startsWith("deprecated") || value.startsWith("superseded") || value.startsWith("obsolete")
                    ? DEPRECATED
                    : ADMITTED;
        }
    }
}
