package dev.dragoman.desk.page;

import dev.dragoman.http.DeskAddress;
import java.util.regex.Pattern;

/** A path of the desk to continue at. Paths from links and forms are followed only within the desk. */
public final class LocalPath {

    public static final String BOARD = "/desk/";
    public static final String SIGN_IN = DeskAddress.SIGN_IN;

    // No "//", backslash or dot segment, which browsers may read as another address, encoded in the path or not.
    private static final Pattern SAFE = Pattern.compile(
            "/desk/(?!/)(?:[A-Za-z0-9_~/+,:-]|%(?!2[EeFf]|5[Cc]))*(?:\\?[A-Za-z0-9_~/?&=%+,:-]*)?(?:\\.[A-Za-z0-9]+)?");

    private LocalPath() {}

    /** The path, or the board if it is not one of the desk. */
    public static String orBoard(String path) {
        return path != null && SAFE.matcher(path).matches() && !path.contains("//") && !path.startsWith(SIGN_IN)
                ? path
                : BOARD;
    }
}
