package dev.dragoman.quality.prose.numbers;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What a language's file says about its numbers, beside what ICU knows: lists of words, separated by commas. */
record NumberWords(Properties own, Properties common) {

    /** The file of a language, maybe empty, over the one that holds for all. */
    static NumberWords of(String language) {
        return new NumberWords(read(language), read("all"));
    }

    boolean is(String key) {
        return Boolean.parseBoolean(own.getProperty(key));
    }

    /** The words of a key, those of all languages last. */
    List<String> words(String key) {
        return Stream.of(own, common)
                .flatMap(file -> Arrays.stream(file.getProperty(key, "").split(",")))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    Phrases<Boolean> phrases(String key) {
        Phrases<Boolean> phrases = new Phrases<>();
        words(key).forEach(word -> phrases.add(word, true));
        return phrases;
    }

    /** The words of keys that end in a number: {@code scale.6} by 6. */
    Map<BigDecimal, List<String>> numbered(String key) {
        Map<BigDecimal, List<String>> byNumber = new TreeMap<>();
        Stream.of(own, common)
                .flatMap(file -> file.stringPropertyNames().stream())
                .filter(name -> name.startsWith(key + "."))
                .forEach(name -> byNumber.put(new BigDecimal(name.substring(key.length() + 1)), words(name)));
        return byNumber;
    }

    private static Properties read(String name) {
        Properties file = new Properties();
        try (InputStream bytes = NumberWords.class.getResourceAsStream(name + ".properties")) {
            if (bytes != null) {
                file.load(new InputStreamReader(bytes, UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }
}
