package dev.dragoman.records;

import java.util.Locale;
import java.util.regex.Pattern;

/** The form in which topics are compared: lower-case letters and digits with hyphens between them. */
public final class TopicKey {

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern ENDS = Pattern.compile("^-|-$");

    private TopicKey() {}

    /** The key of a topic, from its canonical text or from a key. */
    public static String of(String topic) {
        String hyphened = BETWEEN.matcher(topic.toLowerCase(Locale.ROOT)).replaceAll("-");
        return ENDS.matcher(hyphened).replaceAll("");
    }
}
