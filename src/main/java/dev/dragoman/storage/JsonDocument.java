package dev.dragoman.storage;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.deser.std.FromStringDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Stores an immutable value in a text column, as JSON with a fixed order of members so that it has a digest. */
public final class JsonDocument<T> {

    private final Class<T> type;
    private final ObjectWriter writer;
    private final ObjectReader reader;

    private JsonDocument(Class<T> type, List<Class<?>> subtypes, JsonMapper mapper) {
        this.type = type;
        // All types are inspected here, at build time of a native executable.
        subtypes.forEach(mapper::readerFor);
        this.writer = mapper.writerFor(type);
        this.reader = mapper.readerFor(type);
    }

    public static <T> Builder<T> of(Class<T> type) {
        return new Builder<>(type);
    }

    public String write(T value) {
        try {
            return writer.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A " + type.getSimpleName() + " cannot be written as JSON", e);
        }
    }

    public T read(String json) {
        try {
            return reader.readValue(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The store holds a " + type.getSimpleName() + " that cannot be read", e);
        }
    }

    /** Configures which values are written as text, and the annotations for domain types without any. */
    public static final class Builder<T> {

        private final Class<T> type;
        private final List<Class<?>> subtypes = new ArrayList<>();
        private final SimpleModule texts = new SimpleModule();
        private final JsonMapper.Builder mapper = JsonMapper.builder()
                .addModule(new Jdk8Module())
                .addModule(new JavaTimeModule())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.NON_ABSENT));

        private Builder(Class<T> type) {
            this.type = type;
        }

        /** Values of this class are written by {@code toString} and read by the parser. */
        public <V> Builder<T> text(Class<V> value, Function<String, V> parser) {
            texts.addSerializer(value, ToStringSerializer.instance);
            texts.addDeserializer(value, new TextDeserializer<>(value, parser));
            return this;
        }

        public Builder<T> annotated(Class<?> value, Class<?> annotations) {
            mapper.addMixIn(value, annotations);
            Optional.ofNullable(annotations.getAnnotation(JsonSubTypes.class)).stream()
                    .flatMap(named -> Arrays.stream(named.value()))
                    .forEach(subtype -> subtypes.add(subtype.value()));
            return this;
        }

        public JsonDocument<T> build() {
            return new JsonDocument<>(type, subtypes, mapper.addModule(texts).build());
        }
    }

    private static final class TextDeserializer<V> extends FromStringDeserializer<V> {

        private static final long serialVersionUID = 1L;

        private final transient Function<String, V> parser;

        TextDeserializer(Class<V> type, Function<String, V> parser) {
            super(type);
            this.parser = parser;
        }

        @Override
        protected V _deserialize(String text, DeserializationContext context) {
            return parser.apply(text);
        }
    }
}
