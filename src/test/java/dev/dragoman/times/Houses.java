package dev.dragoman.times;

import com.ibm.icu.util.ULocale;
import dev.dragoman.times.formulas.HouseFormulas;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

/** The project's own formula files, for tests. */
public final class Houses {

    static final List<String> LANGUAGES = List.of("en", "ja", "fr", "de", "uk", "ko", "zh-Hant", "es", "ar");

    private Houses() {}

    public static HouseFormulas in(String tag) {
        ULocale locale = ULocale.forLanguageTag(tag);
        String file = tag.startsWith("zh-Hant") ? "zh-Hant" : locale.getLanguage();
        return new HouseFormulas(locale, patterns(file));
    }

    static Map<String, String> patterns(String file) {
        Properties properties = new Properties();
        try (var reader = Files.newBufferedReader(Path.of("translations/interface", file + ".properties"))) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.stringPropertyNames().stream()
                .filter(key -> key.equals("when") || key.startsWith("time."))
                .collect(Collectors.toMap(key -> key, properties::getProperty));
    }
}
