package dev.dragoman.storage;

import dev.dragoman.locales.LanguageTag;
import dev.dragoman.locales.messages.InterfaceMessages;
import dev.dragoman.quality.Checks;
import dev.dragoman.quality.finding.FindingMessages;
import io.quarkus.arc.Arc;
import io.smallrye.config.SmallRyeConfigBuilder;
import jakarta.enterprise.event.Event;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jdbi.v3.core.Jdbi;

/**
 * What tests reach of the service behind its interface. Where it runs in their own JVM these are its beans; where it is
 * the built artifact, they are objects of the same classes over the artifact's database, as another instance has them.
 */
public final class ServiceAccess {

    private ServiceAccess() {}

    /**
     * The service's object of a class, or one of the tests' fixtures.
     *
     * @param type beside an artifact it has one constructor, whose parameters are of such classes too, or settings, which
     *     have their defaults
     */
    public static <T> T get(Class<T> type) {
        return Arc.container() == null
                ? type.cast(beside(type))
                : Arc.container().select(type).get();
    }

    private static Object beside(Class<?> type) {
        if (type == Store.class) {
            return new Store(Jdbi.create(ServiceAccess::connect));
        }
        if (type == Clock.class) {
            return Clock.systemUTC();
        }
        if (type == Event.class) {
            return unheardEvent();
        }
        if (type == InterfaceMessages.class) {
            return englishMessages("interface");
        }
        if (type == FindingMessages.class) {
            return new FindingMessages(englishMessages("findings"));
        }
        if (type == Checks.class) {
            return new Checks();
        }
        if (type.isInterface()) {
            return new SmallRyeConfigBuilder().withMapping(type).build().getConfigMapping(type);
        }
        Constructor<?> constructor = type.getDeclaredConstructors()[0];
        constructor.setAccessible(true);
        try {
            return constructor.newInstance(Arrays.stream(constructor.getParameterTypes())
                    .map(ServiceAccess::beside)
                    .toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " cannot be had beside an artifact", e);
        }
    }

    private static InterfaceMessages englishMessages(String folder) {
        Properties english = new Properties();
        try (Reader file = Files.newBufferedReader(Path.of("translations", folder, "en.properties"))) {
            english.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> messages = new HashMap<>();
        english.stringPropertyNames().forEach(key -> messages.put(key, english.getProperty(key)));
        return new InterfaceMessages(Map.of(LanguageTag.CANONICAL, messages));
    }

    /** Nobody beside the artifact observes what its classes fire; the artifact itself finds it in the change log. */
    private static Object unheardEvent() {
        return Proxy.newProxyInstance(
                ServiceAccess.class.getClassLoader(),
                new Class<?>[] {Event.class},
                (event, method, arguments) -> method.getName().equals("select") ? event : null);
    }

    /** To the database that {@link TestStore} has given to the artifact by now. */
    private static Connection connect() throws SQLException {
        Config config = ConfigProvider.getConfig();
        String prefix = "quarkus.datasource." + config.getValue("dragoman.store", String.class) + ".";
        return DriverManager.getConnection(
                config.getValue(prefix + "jdbc.url", String.class),
                config.getOptionalValue(prefix + "username", String.class).orElse(""),
                config.getOptionalValue(prefix + "password", String.class).orElse(""));
    }
}
