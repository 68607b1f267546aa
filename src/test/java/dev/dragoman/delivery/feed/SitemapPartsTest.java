package dev.dragoman.delivery.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.editions.PublicPages;
import dev.dragoman.rendering.feed.SitemapRendering;
import dev.dragoman.storage.Store;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** How many records are divided among the parts of a sitemap. */
@QuarkusTest
class SitemapPartsTest {

    @Inject
    Store store;

    @Inject
    SitemapRendering rendering;

    @Test
    void theIndexListsEveryPart() {
        String index = new String(rendering.index(3), UTF_8);

        assertThat(Pattern.compile("<loc>https?://[^/]+([^<]+)</loc>")
                        .matcher(index)
                        .results())
                .extracting(address -> address.group(1))
                .containsExactly("/sitemap-1.xml", "/sitemap-2.xml", "/sitemap-3.xml");
    }

    @Test
    void everyRecordIsInOnePart() {
        int records = store.read(tables -> tables.table(PublicPages.class).records());
        List<PublicPages.Row> parts = new ArrayList<>();
        for (int from = 0; from < records; from++) {
            int offset = from;
            parts.addAll(store.read(tables -> tables.table(PublicPages.class).ofRecords(1, offset)));
        }

        List<PublicPages.Row> all =
                store.read(tables -> tables.table(PublicPages.class).ofRecords(records, 0));

        assertThat(records).isGreaterThanOrEqualTo(2);
        assertThat(parts).isEqualTo(all).doesNotHaveDuplicates();
    }
}
