package dev.dragoman.delivery.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.dragoman.editions.changes.WriteCommitted;
import dev.dragoman.locales.Substitutes;
import dev.dragoman.records.Slug;
import dev.dragoman.releasing.Pressroom;
import dev.dragoman.storage.FailingStore;
import dev.dragoman.storage.RemoveLeftovers;
import dev.dragoman.storage.Store;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@QuarkusTest
@RemoveLeftovers
class ChangeFollowerTest {

    private static final Slug SLUG = new Slug("test-change-follower");

    @Inject
    Store store;

    @Inject
    Substitutes substitutes;

    @Inject
    ChangeStream stream;

    @Inject
    Generations generations;

    @Inject
    Pressroom pressroom;

    @Inject
    DeliveryConfig config;

    @Test
    void anErrorInOneRoundIsLoggedAndTheNextRoundSeesWhatWasReleased() {
        PublicIndex index = new PublicIndex(new FailingStore(store, 1), substitutes, stream, generations, config);

        assertThatCode(() -> index.onWrite(new WriteCommitted())).doesNotThrowAnyException();

        index.onWrite(new WriteCommitted());
        assertThat(index.find(SLUG)).isEmpty();
        pressroom.write(SLUG.value(), "A text.\n");
        pressroom.release(SLUG.value(), "en");
        index.onWrite(new WriteCommitted());
        assertThat(index.find(SLUG)).isPresent();
    }
}
