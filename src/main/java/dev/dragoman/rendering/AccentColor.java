package dev.dragoman.rendering;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A colour of links, rules and buttons.
 *
 * @param hex as {@code #rrggbb}
 */
record AccentColor(String hex) {

    static final String WHITE = "#ffffff";
    static final String DARK_PAPER = "#13171a";

    private static final String INK = "#0c1c20";
    private static final Pattern HEX = Pattern.compile("#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})");
    /** Of text of any size (WCAG 2.2, 1.4.3). */
    private static final double MIN_CONTRAST = 4.5;

    AccentColor {
        hex = hex.strip().toLowerCase(Locale.ROOT);
        if (!HEX.matcher(hex).matches()) {
            throw new IllegalArgumentException("a colour is written as #rrggbb, such as #0f5261");
        }
    }

    /**
     * A colour for text on a ground.
     *
     * @throws IllegalArgumentException if it cannot be read there
     */
    static AccentColor on(String ground, String hex) {
        AccentColor color = new AccentColor(hex);
        double contrast = color.contrast(ground);
        if (contrast < MIN_CONTRAST) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "the contrast of %s with %s is %.1f; text needs %.1f (WCAG 2.2, 1.4.3)",
                    color.hex,
                    ground,
                    contrast,
                    MIN_CONTRAST));
        }
        return color;
    }

    /** The colour of text on this one. */
    String text() {
        return contrast(WHITE) >= contrast(INK) ? WHITE : INK;
    }

    private double contrast(String other) {
        double own = luminance(hex);
        double others = luminance(other);
        return (Math.max(own, others) + 0.05) / (Math.min(own, others) + 0.05);
    }

    /** The relative luminance (WCAG 2.2). */
    private static double luminance(String hex) {
        Matcher parts = HEX.matcher(hex);
        if (!parts.matches()) {
            throw new IllegalArgumentException(hex);
        }
        return 0.2126 * linear(parts.group(1)) + 0.7152 * linear(parts.group(2)) + 0.0722 * linear(parts.group(3));
    }

    private static double linear(String part) {
        double value = Integer.parseInt(part, 16) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
