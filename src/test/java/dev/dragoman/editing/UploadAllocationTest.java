package dev.dragoman.editing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.dragoman.bundles.formats.BundleFormat;
import dev.dragoman.storage.Leftovers;
import dev.dragoman.storage.Store;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * How many bytes an upload allocates: with a small heap, each collection of them stops the readers (docs/performance.md). The
 * test counts the threads of writes, whose allocations do not depend on the machine or on its load.
 */
@QuarkusTest
class UploadAllocationTest {

    private static final Logger LOG = Logger.getLogger(UploadAllocationTest.class);
    private static final int MEGABYTE = 1024 * 1024;
    private static final String ADDRESS = "/api/records/test-allocation";

    /** A paragraph of 540 characters, and an empty line. */
    private static final String PARAGRAPH =
            "The ministers confirmed their talks, and so on and on in a paragraph of an official text. ".repeat(6)
                    + "\n\n";

    @Inject
    Store store;

    @BeforeEach
    void warmUp() {
        put("text/markdown", "/api/records/test-allocation-before", record("A text.\n"));
    }

    @AfterEach
    void removeAll() {
        Leftovers.remove(store);
    }

    /** The body of .ci/bench-uploads: a sixth is text, the rest is spaces. */
    @Test
    void aRecordAllocatesAtMostTwentyTimesItsBody() {
        String text = record(PARAGRAPH.repeat(2 * MEGABYTE / 6 / PARAGRAPH.length()));
        String body = text + " ".repeat(2 * MEGABYTE - text.length() - 1) + "\n";

        long allocated = put("text/markdown", ADDRESS, body);

        LOG.infof("record of 2 MB, 349 KB of them text: %.1f MB", allocated / 1e6);
        assertThat(allocated).isLessThan(20L * body.length());
    }

    @Test
    void aTranslationAllocatesAtMostSixHundredTimesItsTexts() {
        String translation = "Les ministres ont dit 0 à la fin. ".repeat(15);
        put("text/markdown", ADDRESS, record(PARAGRAPH.repeat(400)));
        String units = IntStream.rangeClosed(1, 400)
                .mapToObj(i -> "\"p" + i + "\": \"" + translation + "\"")
                .collect(Collectors.joining(",", "{", "}"));
        put("application/json", ADDRESS + "/translations/fr", units);

        for (BundleFormat format : BundleFormat.values()) {
            String file = new String(
                    Desk.admin()
                            .accept(format.mediaType())
                            .get(ADDRESS + "/translations/fr")
                            .asByteArray(),
                    UTF_8);
            String changed = file.replaceAll("dit [^ ]+", "dit " + format.name());

            long allocated = put(
                    Desk.admin().header("If-Match", "*"), format.mediaType(), ADDRESS + "/translations/fr", changed);

            LOG.infof("%s of %d KB: %.1f MB", format.label(), changed.length() / 1000, allocated / 1e6);
            assertThat(allocated).isLessThan(600L * 400 * (PARAGRAPH.length() + translation.length()));
        }
    }

    private static String record(String body) {
        return "---\nkind: statement\ntitle: A large one\nissued: 2024-01-02\n---\n\n" + body;
    }

    private static long put(String type, String address, String body) {
        return put(Desk.admin(), type, address, body);
    }

    private static long put(RequestSpecification request, String type, String address, String body) {
        request.contentType(type).body(body.getBytes(UTF_8));
        long before = allocatedByWrites();
        int status = request.put(address).statusCode();
        long allocated = allocatedByWrites() - before;
        assertThat(status).isIn(200, 201);
        return allocated;
    }

    private static long allocatedByWrites() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        return Arrays.stream(threads.getThreadInfo(threads.getAllThreadIds()))
                .filter(thread -> thread != null && thread.getThreadName().startsWith("write-"))
                .mapToLong(thread -> threads.getThreadAllocatedBytes(thread.getThreadId()))
                .sum();
    }
}
