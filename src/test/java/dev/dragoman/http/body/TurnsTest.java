package dev.dragoman.http.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class TurnsTest {

    private static final Duration LONG = Duration.ofMinutes(1);
    private static final byte[] LARGE = new byte[90];
    private static final byte[] SMALL = new byte[10];

    private final ExecutorService others = Executors.newCachedThreadPool();
    private final CompletableFuture<Void> end = new CompletableFuture<>();
    private volatile boolean ended;

    @AfterEach
    void letOthersEnd() {
        end.complete(null);
        others.shutdown();
    }

    @Test
    void aLargeBodyWaitsForAnother() throws Exception {
        Turns turns = new Turns(100, LONG);
        working(turns, LARGE);

        CompletableFuture<String> second =
                CompletableFuture.supplyAsync(() -> turns.take(LARGE, this::whenItRan), others);
        while (turns.waiting() == 0) {
            Thread.onSpinWait();
        }
        end.complete(null);

        assertThat(second.get()).isEqualTo("after");
    }

    @Test
    void aSmallOneIsWorkedOnBesideIt() throws Exception {
        Turns turns = new Turns(100, LONG);
        working(turns, LARGE);

        assertThat(turns.take(SMALL, this::whenItRan)).isEqualTo("beside");
    }

    @Test
    void aBodyLargerThanTheBoundIsWorkedOnAlone() {
        Turns turns = new Turns(100, LONG);

        assertThat(turns.take(new byte[500], () -> "done")).isEqualTo("done");
        assertThat(turns.take(new byte[500], () -> "again")).isEqualTo("again");
    }

    @Test
    void whoWaitsTooLongIsTold() throws Exception {
        Turns turns = new Turns(100, Duration.ZERO);
        working(turns, LARGE);

        assertThatThrownBy(() -> turns.take(LARGE, () -> "done"))
                .isInstanceOfSatisfying(ProblemException.class, busy -> {
                    assertThat(busy.code()).isEqualTo(ProblemCode.BUSY);
                    assertThat(busy.members()).containsKey("retryAfter");
                });
    }

    @Test
    void whatFailsGivesItsTurnBack() {
        Turns turns = new Turns(100, Duration.ZERO);

        assertThatThrownBy(() -> turns.take(LARGE, () -> {
                    throw new ProblemException(ProblemCode.INVALID_BUNDLE, "broken");
                }))
                .hasMessage("broken");

        assertThat(turns.take(LARGE, () -> "done")).isEqualTo("done");
    }

    private String whenItRan() {
        return ended ? "after" : "beside";
    }

    /** Begins work that ends with the test; comes back once it has its turn. */
    private void working(Turns turns, byte[] body) throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        others.execute(() -> turns.take(body, () -> {
            begun.countDown();
            end.join();
            ended = true;
            return "done";
        }));
        begun.await();
    }
}
