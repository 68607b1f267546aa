package dev.dragoman.desk.release;

import dev.dragoman.releasing.forecast.Change;
import dev.dragoman.releasing.forecast.LocaleForecast;
import dev.dragoman.rendering.LocalizedMessages;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Says what the readers of a language would see after a release. */
public final class ReaderOutlook {

    private ReaderOutlook() {}

    /** The edition that they would get, in a sentence. */
    public static String sentence(LocaleForecast forecast, LocalizedMessages words) {
        return words.get("release.sees." + key(forecast));
    }

    /** What is special about it; nothing for an edition that is complete. */
    public static List<String> parts(LocaleForecast forecast, LocalizedMessages words) {
        return Stream.of(
                        part("release.sees.in-english", forecast.inCanonical(), words),
                        part("release.sees.outdated", forecast.outdated(), words),
                        forecast.note().map(note -> words.with("release.sees.note", "note", note)))
                .flatMap(Optional::stream)
                .toList();
    }

    private static String key(LocaleForecast forecast) {
        boolean complete =
                forecast.inCanonical().isEmpty() && forecast.outdated().isEmpty();
        if (forecast.change() == Change.NEW_EDITION) {
            return (forecast.named() ? "new" : "carried") + (complete ? "-complete" : "");
        }
        return forecast.change().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Optional<String> part(String key, List<String> units, LocalizedMessages words) {
        return units.isEmpty()
                ? Optional.empty()
                : Optional.of(words.with(key, "count", units.size(), "units", String.join(" ", units)));
    }
}
