package dev.dragoman.proofs.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dragoman.storage.SeparateStore;
import dev.dragoman.storage.StorageConfig;
import dev.dragoman.storage.Store;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The keys over a lifetime: the first start, rotation, loss, and compromise. */
class SigningKeysTest {

    private static final Instant FIRST = Instant.parse("2026-03-01T08:00:00Z");

    private final Store store = SeparateStore.with("V51__signing_keys");

    @TempDir
    Path folder;

    @Test
    void aKeyIsMadeOnceAndUsedAgainAfterARestart() {
        SigningKey made = keys(FIRST, Map.of()).current();
        SigningKey again = keys(FIRST.plusSeconds(60), Map.of()).current();

        assertThat(again).isEqualTo(made);
        assertThat(folder.resolve("signing-key.pem")).exists();
        assertThat(known()).singleElement().satisfies(key -> {
            assertThat(key.kid()).isEqualTo(made.kid());
            assertThat(key.notBefore()).contains(FIRST);
            assertThat(key.publicKey()).isEqualTo(made.publicKey());
        });
    }

    @Test
    void nothingIsMadeBeforeTheKeyIsAskedFor() {
        keys(FIRST, Map.of());

        assertThat(folder).isEmptyDirectory();
        assertThat(known()).isEmpty();
    }

    @Test
    void afterARotationTheFormerKeyRemainsPublishedBehindTheNewOne() throws IOException {
        SigningKey former = keys(FIRST, Map.of("key", file("old.pem"))).current();

        SigningKeys rotated = keys(FIRST.plusSeconds(60), Map.of("key", file("new.pem")));
        SigningKey current = rotated.current();

        assertThat(current.kid()).isNotEqualTo(former.kid());
        assertThat(rotated.all()).extracting(PublishedKey::kid).containsExactly(current.kid(), former.kid());
        assertThat(rotated.all()).extracting(PublishedKey::usedAt).containsExactly(FIRST.plusSeconds(60), FIRST);
    }

    @Test
    void whileInstancesOfBothKeysRunTheOneThatSignedLastIsFirst() throws IOException {
        SigningKeys old = keys(FIRST, Map.of("key", file("old.pem")));
        SigningKey former = old.current();
        SigningKey current =
                keys(FIRST.plusSeconds(60), Map.of("key", file("new.pem"))).current();

        SigningKeys later = keys(FIRST.plusSeconds(120), Map.of("key", file("old.pem")));
        store.inTransaction(tables -> {
            later.used(tables, former);
            return true;
        });

        assertThat(known()).extracting(PublishedKey::kid).containsExactly(former.kid(), current.kid());
        assertThat(known())
                .extracting(PublishedKey::notBefore)
                .containsExactly(Optional.of(FIRST), Optional.of(FIRST.plusSeconds(60)));
    }

    @Test
    void aLostKeyIsReplacedAndItsPublicOneRemains() throws IOException {
        SigningKey lost = keys(FIRST, Map.of()).current();
        Files.delete(folder.resolve("signing-key.pem"));

        SigningKeys after = keys(FIRST.plusSeconds(60), Map.of());

        assertThat(after.all())
                .extracting(PublishedKey::kid)
                .containsExactly(after.current().kid(), lost.kid());
    }

    @Test
    void previousKeysOfAnotherStoreArePublishedLast() throws IOException {
        String previous = file("previous.pem");
        String kid = Ed25519.thumbprint(new KeyFile(Path.of(previous)).publicKey());

        SigningKeys keys = keys(FIRST, Map.of("key", file("new.pem"), "previous-keys", previous));

        assertThat(keys.all())
                .extracting(PublishedKey::kid)
                .containsExactly(keys.current().kid(), kid);
        assertThat(keys.all())
                .extracting(PublishedKey::notBefore)
                .containsExactly(Optional.of(FIRST), Optional.empty());
    }

    @Test
    void aCompromisedKeyIsPublishedAsRevokedAndSignsNothingMore() throws IOException {
        String old = file("old.pem");
        SigningKey compromised = keys(FIRST, Map.of("key", old)).current();
        Instant later = FIRST.plusSeconds(60);

        SigningKeys keys = keys(later, Map.of("key", file("new.pem"), "revoked-keys", compromised.kid()));

        assertThat(keys.all())
                .extracting(PublishedKey::revokedAt)
                .containsExactly(Optional.empty(), Optional.of(later));
        SigningKeys mistaken = keys(later, Map.of("key", old));
        assertThatThrownBy(mistaken::current)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(compromised.kid() + " was revoked; configure another one");
    }

    @Test
    void aFileThatHasNoKeyIsReportedWithTheSettingThatNamesIt() throws IOException {
        String empty = Files.writeString(folder.resolve("empty.pem"), "").toString();

        assertThatThrownBy(() -> keys(FIRST, Map.of("key", empty)).current())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("dragoman.signing.key is " + empty);
        assertThatThrownBy(() -> keys(FIRST, Map.of("previous-keys", empty)).current())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("dragoman.signing.previous-keys names " + empty);
    }

    private List<PublishedKey> known() {
        return store.read(tables -> tables.table(KeyRows.class).all());
    }

    private String file(String name) {
        Path path = folder.resolve(name);
        if (!Files.exists(path)) {
            new KeyFile(path).create();
        }
        return path.toString();
    }

    /** The keys of an instance that starts at an instant. */
    private SigningKeys keys(Instant at, Map<String, String> settings) {
        Map<String, String> all = new HashMap<>();
        settings.forEach((name, value) -> all.put("dragoman.signing." + name, value));
        all.put("dragoman.data-dir", folder.toString());
        SmallRyeConfig config = new SmallRyeConfigBuilder()
                .withConverter(Duration.class, 200, DurationConverter::parseDuration)
                .withMapping(SigningConfig.class)
                .withMapping(StorageConfig.class)
                .withSources(new PropertiesConfigSource(all, "test", 100))
                .build();
        return new SigningKeys(
                config.getConfigMapping(SigningConfig.class),
                config.getConfigMapping(StorageConfig.class),
                store,
                Clock.fixed(at, ZoneOffset.UTC));
    }
}
