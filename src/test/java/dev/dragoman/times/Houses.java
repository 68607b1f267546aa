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
import java.util.stream.Stream;

/** The project's own formula files, for tests. */
public final class Houses {

    private static final Path FOLDER = Path.of("translations/interface");

    /** All that have a file. */
    public static final List<String> LANGUAGES = files();

    private Houses() {}

    public static HouseFormulas in(String tag) {
        ULocale locale = ULocale.forLanguageTag(tag);
        String base =
                ULocale.forLanguageTag(locale.getBaseName().replace('_', '-')).toLanguageTag();
        String file = LANGUAGES.contains(base) ? base : base.startsWith("zh-Hant") ? "zh-Hant" : locale.getLanguage();
        return new HouseFormulas(locale, patterns(file));
    }

    private static List<String> files() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString().replace(".properties", ""))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Map<String, String> patterns(String file) {
        Properties properties = new Properties();
        try (var reader = Files.newBufferedReader(FOLDER.resolve(file + ".properties"))) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.stringPropertyNames().stream()
                .filter(key -> key.equals("when") || key.startsWith("time."))
                .collect(Collectors.toMap(key -> key, properties::getProperty));
    }
}
