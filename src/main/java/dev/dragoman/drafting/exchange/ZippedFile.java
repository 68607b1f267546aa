package dev.dragoman.drafting.exchange;

/** A file of a zip file. */
final class ZippedFile {

    private final int number;
    private final String path;
    private final byte[] bytes;
    private final boolean tooLarge;

    /**
     * @param number its place in the zip file, from 1
     * @param path as the zip file has it
     * @param tooLarge whether it is beyond the limit of one file, and was not kept
     */
    ZippedFile(int number, String path, byte[] bytes, boolean tooLarge) {
        this.number = number;
        this.path = path;
        this.bytes = bytes;
        this.tooLarge = tooLarge;
    }

    int number() {
        return number;
    }

    String path() {
        return path;
    }

    /** Its content; not a copy. */
    byte[] bytes() {
        return bytes;
    }

    boolean isTooLarge() {
        return tooLarge;
    }
}
