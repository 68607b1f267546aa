package dev.dragoman.bundles;

/**
 * How much of an XLIFF file is read before it is declined.
 *
 * @param depth how deep elements may be nested
 * @param units how many units a file may hold
 * @param unitLength how many characters of text a unit may hold, notes and matches included
 */
record XliffLimits(int depth, int units, int unitLength) {

    static final XliffLimits STANDARD = new XliffLimits(64, 10_000, 100_000);
}
