package dev.dragoman.storage;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Does the same at the same time in several threads, each with its own connection. */
public final class Concurrently {

    private Concurrently() {}

    /** The results in the order of the threads, which are numbered from 0; the first failure is thrown. */
    public static <T> List<T> run(int threads, IntFunction<T> act) throws InterruptedException, ExecutionException {
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        CyclicBarrier start = new CyclicBarrier(threads);
        try {
            List<Callable<T>> acts = IntStream.range(0, threads)
                    .<Callable<T>>mapToObj(number -> () -> {
                        start.await();
                        return act.apply(number);
                    })
                    .toList();
            List<T> results = new ArrayList<>();
            for (Future<T> result : executor.invokeAll(acts)) {
                results.add(result.get());
            }
            return results;
        } finally {
            executor.shutdownNow();
        }
    }
}
