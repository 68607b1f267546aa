package dev.dragoman.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;

/** What tests of a failing database write, and expect of the answers. */
final class StoreFaults {

    static final String LARGE = "/api/records/test-fault-large";
    static final String SMALL = "/api/records/test-fault-small";
    static final String WRITING = "/q/health/group/writing";

    private static final Duration RECOVERY = Duration.ofMinutes(2);
    private static final int SQLITE_PAGE = 4096;

    private StoreFaults() {}

    /** A server with files of its own, on a free port if the port is 0. */
    static EmbeddedPostgres server(Path data, int port) throws IOException {
        EmbeddedPostgres.Builder server =
                EmbeddedPostgres.builder().setDataDirectory(data).setCleanDataDirectory(false);
        return (port == 0 ? server : server.setPort(port)).start();
    }

    /** The settings of a service over a database of a server. */
    static Map<String, String> settings(EmbeddedPostgres server, String database) {
        return Map.of(
                "dragoman.store", "postgresql",
                "dragoman.postgresql.url", server.getJdbcUrl("postgres", database),
                "dragoman.postgresql.username", "postgres");
    }

    /** Overwrites a file, except for some bytes at its beginning. */
    static void damage(Path path, int from) throws IOException {
        try (FileChannel file = FileChannel.open(path, StandardOpenOption.WRITE)) {
            byte[] garbage = new byte[SQLITE_PAGE];
            Arrays.fill(garbage, (byte) 0xff);
            for (long position = from; position < file.size(); position += garbage.length) {
                file.write(ByteBuffer.wrap(garbage), position);
            }
        }
    }

    /** Writes a record that is new until the answer is not 503, and returns that answer. */
    static HttpResponse<String> untilWritten(ServiceClient client, String record)
            throws IOException, InterruptedException {
        Instant end = Instant.now().plus(RECOVERY);
        HttpResponse<String> answer = client.put(record, record(1), false);
        while (answer.statusCode() == 503 && Instant.now().isBefore(end)) {
            answer = client.put(record, record(1), false);
        }
        return answer;
    }

    static void assertIsUnavailable(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).contains("/store-unavailable");
    }

    /** A record whose text cannot be compressed much: about 360 bytes for each paragraph. */
    static String record(int paragraphs) {
        Random words = new Random(paragraphs);
        StringBuilder text = new StringBuilder("""
                ---
                kind: readout
                title: A record of the test
                issued: 1990-01-02
                ---

                """);
        for (int paragraph = 0; paragraph < paragraphs; paragraph++) {
            for (int word = 0; word < 40; word++) {
                words.ints(8, 'a', 'z' + 1).forEach(text::appendCodePoint);
                text.append(' ');
            }
            text.append("ends it.\n\n");
        }
        return text.toString();
    }
}
