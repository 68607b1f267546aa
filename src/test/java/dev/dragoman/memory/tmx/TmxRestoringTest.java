package dev.dragoman.memory.tmx;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.access.Caller;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.memory.MemoryPair;
import dev.dragoman.memory.MemoryPairs;
import dev.dragoman.memory.NormalizedSource;
import dev.dragoman.releasing.Pressroom;
import dev.dragoman.storage.Store;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TmxRestoringTest {

    private static final LanguageTag GAELIC = LanguageTag.parse("gd");
    private static final Caller PUBLISHER = Pressroom.person("Mòrag", "publisher[gd]");

    @Inject
    Store store;

    @Inject
    ImportingTmx importing;

    @Inject
    TmxRestoring restoring;

    @Test
    void thePairsOfATakenFileAreMadeAgainFromTheFile() {
        String source = "A text " + UUID.randomUUID();
        byte[] file = ("<?xml version='1.0' encoding='UTF-8'?><tmx><body><tu><tuv xml:lang='en'><seg>" + source
                        + "</seg></tuv><tuv xml:lang='gd'><seg>Teacsa</seg></tuv></tu></body></tmx>")
                .getBytes(UTF_8);
        String id = store.inTransaction(tables -> importing.keep(tables, PUBLISHER, GAELIC, "old.tmx", file));
        assertThat(pairs(source)).isEmpty();
        ReadImport read = importing.read(
                store.read(tables -> importing.waiting(tables, PUBLISHER, id)).orElseThrow());
        Optional<Integer> first = store.inTransaction(tables -> importing.take(tables, PUBLISHER, read));
        Optional<Integer> second = store.inTransaction(tables -> importing.take(tables, PUBLISHER, read));
        assertThat(first).contains(1);
        assertThat(second).isEmpty();
        List<MemoryPair> taken = pairs(source);
        assertThat(taken).hasSize(1);
        assertThat(taken.get(0).file()).contains("old.tmx");

        store.inTransaction(tables -> {
            tables.table(MemoryPairs.class).removeOfFile(id);
            return null;
        });
        assertThat(pairs(source)).isEmpty();
        restoring.run();
        restoring.run();

        List<MemoryPair> restored = pairs(source);
        assertThat(restored).hasSize(1);
        assertThat(restored.get(0).approver()).contains("Mòrag");
        assertThat(restored.get(0).approvedAt()).isEqualTo(taken.get(0).approvedAt());
    }

    private List<MemoryPair> pairs(String source) {
        return store.read(tables -> tables.table(MemoryPairs.class)
                .exact(List.of(NormalizedSource.of(source).digest()), "gd"));
    }
}
