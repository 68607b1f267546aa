package dev.dragoman.storage;

import java.lang.reflect.Type;
import java.sql.Types;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.argument.ArgumentFactory;
import org.jdbi.v3.core.argument.NullArgument;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.mapper.ColumnMapper;
import org.jdbi.v3.core.mapper.ColumnMapperFactory;

/** Values that stand in a column as one text each, on both databases alike: how they are read and written. */
public class TextColumns implements ColumnMapperFactory, ArgumentFactory.Preparable {

    private static final DateTimeFormatter INSTANTS =
            new DateTimeFormatterBuilder().appendInstant(9).toFormatter(Locale.ROOT);

    private final Map<Type, Column<?>> columns = new HashMap<>();

    /** How the values of one type are read and written. */
    protected record Column<T>(Type type, Function<String, T> reader, Function<Object, String> writer) {

        private ColumnMapper<T> mapper() {
            return (row, column, context) -> {
                String text = row.getString(column);
                return text == null ? null : reader.apply(text);
            };
        }

        private Argument argument(Object value) {
            return value == null
                    ? new NullArgument(Types.VARCHAR)
                    : (position, statement, context) -> statement.setString(position, writer.apply(value));
        }
    }

    protected TextColumns(Column<?>... more) {
        for (Column<?> column : more) {
            columns.put(column.type(), column);
        }
    }

    /** Those of another package, and more. */
    protected TextColumns(TextColumns others, Column<?>... more) {
        this(more);
        others.columns.forEach(columns::putIfAbsent);
    }

    /** Instants, as ISO 8601 in UTC, all of one length: databases compare and order them as texts. */
    static TextColumns instants() {
        return new TextColumns(
                new Column<>(Instant.class, Instant::parse, value -> INSTANTS.format(Instant.class.cast(value))));
    }

    /** Values that {@code toString} writes. */
    protected static <T> Column<T> text(Class<T> type, Function<String, T> reader) {
        return new Column<>(type, reader, Object::toString);
    }

    /** The values of an enum, by their names. */
    protected static <E extends Enum<E>> Column<E> name(Class<E> type) {
        return new Column<>(type, name -> Enum.valueOf(type, name), value -> type.cast(value)
                .name());
    }

    /** Values that are kept as JSON. */
    protected static <T> Column<T> json(Class<T> type, JsonDocument<T> document) {
        return new Column<>(type, document::read, value -> document.write(type.cast(value)));
    }

    /** Values that are kept as JSON, which is long. */
    protected static <T> Column<T> longJson(Class<T> type, JsonDocument<T> document) {
        return new Column<>(
                type,
                stored -> document.read(CompressedText.unpack(stored)),
                value -> CompressedText.pack(document.write(type.cast(value))));
    }

    @Override
    public Optional<ColumnMapper<?>> build(Type type, ConfigRegistry config) {
        return Optional.ofNullable(columns.get(type)).map(Column::mapper);
    }

    @Override
    public Optional<Function<Object, Argument>> prepare(Type type, ConfigRegistry config) {
        return Optional.ofNullable(columns.get(type)).map(column -> column::argument);
    }
}
