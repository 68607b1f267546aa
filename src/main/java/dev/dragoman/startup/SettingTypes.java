package dev.dragoman.startup;

import io.quarkus.runtime.configuration.DurationConverter;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.runtime.configuration.MemorySizeConverter;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/** Checks the values of settings by the types of their mappings: Quarkus reports a wrong one with the names of classes. */
final class SettingTypes {

    private static final Set<String> BOOLEANS =
            Set.of("true", "false", "yes", "no", "on", "off", "y", "n", "t", "f", "1", "0");

    private SettingTypes() {}

    /** From a value to what is wrong with it, in words; empty for types whose values are checked elsewhere. */
    static Optional<Function<String, Optional<String>>> check(Method setting) {
        Type type = setting.getGenericReturnType();
        if (type instanceof ParameterizedType optional && optional.getRawType() == Optional.class) {
            type = optional.getActualTypeArguments()[0];
        }
        if (type instanceof Class<?> values && values.isEnum()) {
            return Optional.of(oneOf(Arrays.stream(values.getEnumConstants())
                    .map(value ->
                            ((Enum<?>) value).name().toLowerCase(Locale.ROOT).replace('_', '-'))
                    .toList()));
        }
        if (type == Duration.class) {
            return Optional.of(readBy(DurationConverter::parseDuration, "it must be a duration, such as 30s or 10m"));
        }
        if (type == MemorySize.class) {
            return Optional.of(
                    readBy(value -> new MemorySizeConverter().convert(value), "it must be a size, such as 512K or 2M"));
        }
        if (type == int.class || type == OptionalInt.class) {
            return Optional.of(readBy(Integer::parseInt, "it must be a whole number"));
        }
        if (type == long.class) {
            return Optional.of(readBy(Long::parseLong, "it must be a whole number"));
        }
        if (type == boolean.class) {
            return Optional.of(value -> BOOLEANS.contains(value.toLowerCase(Locale.ROOT))
                    ? Optional.empty()
                    : Optional.of("it must be true or false"));
        }
        return Optional.empty();
    }

    /** Small letters or capitals: other spellings such as "PostgreSQL" are split into words by Quarkus. */
    private static Function<String, Optional<String>> oneOf(List<String> values) {
        return value -> {
            boolean known = values.stream()
                    .anyMatch(each -> each.equals(value)
                            || each.toUpperCase(Locale.ROOT).equals(value)
                            || each.replace('-', '_').toUpperCase(Locale.ROOT).equals(value));
            return known ? Optional.empty() : Optional.of("it must be one of " + String.join(", ", values));
        };
    }

    private static Function<String, Optional<String>> readBy(Consumer<String> reader, String right) {
        return value -> {
            try {
                reader.accept(value);
                return Optional.empty();
            } catch (IllegalArgumentException wrong) {
                return Optional.of(right);
            }
        };
    }
}
