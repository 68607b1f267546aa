package dev.dragoman.delivery.cache;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.delivery.Newsroom;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RenderOnceTest {

    private static final int READERS = 1_000;

    @Inject
    Newsroom newsroom;

    @Inject
    MeterRegistry meters;

    @Test
    void aColdPageThatManyReadAtTheSameTimeIsRenderedOnce() {
        String slug = newsroom.newSlug();
        newsroom.release(slug, Newsroom.statement("Title", "Rendered once", "2003-03-03", "A text."));
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(RestAssured.baseURI + ":" + RestAssured.port + "/en/" + slug))
                .build();
        long before = renderings();

        List<CompletableFuture<HttpResponse<String>>> answers = IntStream.range(0, READERS)
                .mapToObj(reader -> client.sendAsync(request, HttpResponse.BodyHandlers.ofString()))
                .toList();

        assertThat(answers)
                .extracting(answer -> answer.join().statusCode())
                .hasSize(READERS)
                .containsOnly(200);
        assertThat(answers)
                .extracting(answer -> answer.join().body())
                .containsOnly(answers.get(0).join().body());
        assertThat(renderings() - before).isEqualTo(1);
    }

    private long renderings() {
        return meters.get("dragoman.renderings").timer().count();
    }
}
