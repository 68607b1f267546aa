package dev.dragoman.desk.page.words;

/** The size of files as people read it. */
public final class SizeInWords {

    private static final int KILOBYTE = 1024;

    private SizeInWords() {}

    /** A number of bytes in whole MB, or in kB if it is less than one. */
    public static String of(long bytes) {
        long kilobytes = bytes / KILOBYTE;
        return kilobytes >= KILOBYTE ? kilobytes / KILOBYTE + " MB" : kilobytes + " kB";
    }
}
