package dev.dragoman.http.tracing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.trace.v1.Span;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** An OpenTelemetry Collector of the tests' own, which keeps what it is sent (OTLP over HTTP). */
final class Collector implements AutoCloseable {

    private final List<ExportTraceServiceRequest> received = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    Collector() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::receive);
        server.start();
    }

    /** The value of {@code dragoman.tracing.endpoint}. */
    String endpoint() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** All that was received. */
    List<ExportTraceServiceRequest> received() {
        return List.copyOf(received);
    }

    /** The spans that were received, in their order, as soon as there is such a one. */
    synchronized List<Span> spansUntil(Predicate<Span> last) throws InterruptedException {
        while (spans().noneMatch(last)) {
            wait();
        }
        return spans().toList();
    }

    private Stream<Span> spans() {
        return received.stream()
                .flatMap(request -> request.getResourceSpansList().stream())
                .flatMap(resource -> resource.getScopeSpansList().stream())
                .flatMap(scope -> scope.getSpansList().stream());
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void receive(HttpExchange request) throws IOException {
        ExportTraceServiceRequest spans = ExportTraceServiceRequest.parseFrom(request.getRequestBody());
        synchronized (this) {
            received.add(spans);
            notifyAll();
        }
        request.getResponseHeaders().add("Content-Type", "application/x-protobuf");
        request.sendResponseHeaders(200, -1);
        request.close();
    }
}
