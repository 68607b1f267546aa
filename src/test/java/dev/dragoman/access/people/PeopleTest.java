package dev.dragoman.access.people;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.storage.Store;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PeopleTest {

    private static final Instant AT = Instant.parse("2023-04-05T02:20:00Z");

    private final String name = "test-" + UUID.randomUUID();

    @Inject
    Store store;

    @Test
    void theAddressIsTheOneThatTheIssuerStatedLast() {
        with(people -> people.signedInAtIssuer(name, Optional.of("a@example.org"), "ja", AT));
        with(people -> people.signedInAtIssuer(name, Optional.of("b@example.org"), "fr", AT));
        with(people -> people.signedInWithToken(name, "de", AT));

        assertThat(found()).contains(new Person(name, Optional.of("b@example.org"), Optional.of("de"), AT));

        with(people -> people.signedInAtIssuer(name, Optional.empty(), "fr", AT));

        assertThat(found().flatMap(Person::email)).isEmpty();
    }

    private Optional<Person> found() {
        return store.read(tables -> tables.table(People.class).find(name));
    }

    private void with(Consumer<People> act) {
        store.inTransaction(tables -> {
            act.accept(tables.table(People.class));
            return true;
        });
    }
}
