package dev.dragoman.delivery.cache;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.delivery.Seeds;
import dev.dragoman.locales.Substitutes;
import dev.dragoman.records.Slug;
import dev.dragoman.storage.Store;
import io.quarkus.runtime.configuration.DurationConverter;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.config.SmallRyeConfigBuilder;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PublicIndexTest {

    private static final Slug RECORD = new Slug(Seeds.READOUT);
    private static final Slug NO_RECORD = new Slug("test-no-record");

    @Inject
    Store store;

    @Inject
    Substitutes substitutes;

    @Inject
    ChangeStream stream;

    @Inject
    Generations generations;

    @Test
    void whatFitsIntoTheIndexIsReadOnce() {
        PublicIndex index = indexOf(1);

        index.find(RECORD);

        assertThat(index.inMemory(RECORD)).isPresent();
    }

    @Test
    void anIndexOfNoSizeKeepsNothing() {
        PublicIndex index = indexOf(0);

        assertThat(index.find(RECORD)).isPresent();
        assertThat(index.find(NO_RECORD)).isEmpty();

        assertThat(index.inMemory(RECORD)).isEmpty();
    }

    private PublicIndex indexOf(int mebibytes) {
        DeliveryConfig config = new SmallRyeConfigBuilder()
                .withConverter(Duration.class, 200, new DurationConverter())
                .withMapping(DeliveryConfig.class)
                .withDefaultValue("dragoman.delivery.index-mebibytes", Integer.toString(mebibytes))
                .build()
                .getConfigMapping(DeliveryConfig.class);
        return new PublicIndex(store, substitutes, stream, generations, config);
    }
}
