package dev.dragoman.quality.fidelity;

import dev.dragoman.quality.finding.Finding;
import dev.dragoman.quality.finding.TranslatedUnit;
import dev.dragoman.quality.finding.UnitCheck;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Email addresses that a target lost, changed or added, in its text and in its links. */
public record EmailsCheck() implements UnitCheck {

    /** With bounds (RFC 5321 §4.5.3.1), so that no text takes longer than others. */
    private static final Pattern EMAIL = Pattern.compile(
            "(?<![A-Za-z0-9._%+-])[A-Za-z0-9._%+-]{1,64}+@(?:[A-Za-z0-9-]{1,63}\\.){1,10}[A-Za-z]{2,24}");

    private static final String MAILTO = "mailto:";

    @Override
    public Stream<Finding> find(TranslatedUnit unit) {
        return Addresses.compare("emails", unit, EmailsCheck::emails, EmailsCheck::ofLink);
    }

    private static Stream<String> emails(String text) {
        return text.indexOf('@') < 0
                ? Stream.empty()
                : EMAIL.matcher(text).results().map(Addresses::text);
    }

    private static Optional<String> ofLink(String link) {
        return link.toLowerCase(Locale.ROOT).startsWith(MAILTO)
                ? emails(link.substring(MAILTO.length())).findFirst()
                : Optional.empty();
    }
}
