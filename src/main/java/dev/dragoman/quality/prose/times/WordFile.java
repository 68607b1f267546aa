package dev.dragoman.quality.prose.times;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * A language's file: lines {@code key = value}, in their order. Words are separated by {@code |}; a key may stand more than
 * once. {@code README.md} beside the files says what the keys mean.
 */
record WordFile(List<Entry> entries) {

    record Entry(String key, String value) {

        List<String> words() {
            return Arrays.stream(value.split("\\|"))
                    .map(String::strip)
                    .filter(word -> !word.isEmpty())
                    .toList();
        }

        /** The part of the key after the first dot. */
        String rest() {
            return key.substring(key.indexOf('.') + 1);
        }
    }

    static WordFile load(String name) {
        try (InputStream file = WordFile.class.getResourceAsStream(name + ".words")) {
            if (file == null) {
                throw new IllegalStateException("The artifact lacks " + name + ".words");
            }
            return parse(new String(file.readAllBytes(), UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static WordFile parse(String text) {
        List<Entry> entries = new ArrayList<>();
        for (String line : text.lines().toList()) {
            int equals = line.indexOf(" = ");
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            if (equals < 0) {
                throw new IllegalArgumentException("Neither a comment nor key = value: " + line);
            }
            entries.add(new Entry(
                    line.substring(0, equals).strip(),
                    line.substring(equals + 3).strip()));
        }
        return new WordFile(List.copyOf(entries));
    }

    /** The entries whose key is this or begins with this and a dot. */
    Stream<Entry> all(String key) {
        return entries.stream()
                .filter(entry -> entry.key().equals(key) || entry.key().startsWith(key + "."));
    }

    boolean has(String key, String value) {
        return entries.contains(new Entry(key, value));
    }
}
