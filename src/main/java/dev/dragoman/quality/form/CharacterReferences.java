package dev.dragoman.quality.form;

import dev.dragoman.records.PlainText;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds character references of HTML that stand in a text as readers see it. */
final class CharacterReferences {

    private static final Pattern REFERENCE = Pattern.compile(
            "&(?:amp;)*(?:amp|lt|gt|quot|apos|nbsp|shy|hellip|[lr][ds]quo|[lr]aquo|[nm]dash|#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6});");

    private static final Pattern AMPERSANDS = Pattern.compile("^&(?:amp;)+(?=[#a-zA-Z])");

    private CharacterReferences() {}

    /** The references in a text without markup, in order. */
    static Stream<MatchResult> in(String text) {
        return REFERENCE.matcher(text).results();
    }

    /** What a reference stands for, however often its ampersand was escaped. */
    static String character(String reference) {
        return PlainText.of(AMPERSANDS.matcher(reference).replaceFirst("&")).text();
    }
}
