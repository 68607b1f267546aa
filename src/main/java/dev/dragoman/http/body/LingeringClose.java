package dev.dragoman.http.body;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import io.vertx.core.http.HttpConnection;
import java.time.Duration;
import java.util.concurrent.Future;

/**
 * Closes a connection once the client has stopped sending (RFC 9112 §9.6). What arrives until then is read slowly, which slows
 * the client down too, and dropped before Vert.x copies it to the heap. It stands before the handler of Vert.x.
 */
final class LingeringClose extends ChannelDuplexHandler {

    /** The time between two reads, of up to 64 KiB each. */
    private static final Duration READ_INTERVAL = Duration.ofMillis(20);

    /** The connection is closed if nothing has arrived for so long. */
    private static final Duration IDLE = Duration.ofSeconds(2);

    private static final int MAX_PERIODS = 15;

    private final HttpConnection connection;

    private int periods;
    private boolean arrived;
    private boolean scheduled;
    private Future<?> nextRead;
    private Future<?> close;

    LingeringClose(HttpConnection connection) {
        this.connection = connection;
    }

    @Override
    public void handlerAdded(ChannelHandlerContext context) {
        scheduleRead(context);
        scheduleClose(context);
    }

    /** Called when Netty or Vert.x would read on at once. */
    @Override
    public void read(ChannelHandlerContext context) {
        context.channel().config().setAutoRead(false);
        scheduleRead(context);
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        ReferenceCountUtil.release(message);
        if (message instanceof LastHttpContent) {
            // Vert.x closes the connection itself if the client has asked for it.
            context.fireChannelRead(LastHttpContent.EMPTY_LAST_CONTENT);
        }
        arrived = true;
        scheduleRead(context);
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        nextRead.cancel(false);
        close.cancel(false);
        context.fireChannelInactive();
    }

    private void scheduleRead(ChannelHandlerContext context) {
        if (!scheduled) {
            scheduled = true;
            nextRead = context.executor()
                    .schedule(
                            () -> {
                                scheduled = false;
                                context.read();
                            },
                            READ_INTERVAL.toMillis(),
                            MILLISECONDS);
        }
    }

    private void scheduleClose(ChannelHandlerContext context) {
        close = context.executor()
                .schedule(
                        () -> {
                            periods++;
                            if (!arrived || periods == MAX_PERIODS) {
                                connection.close();
                            } else {
                                arrived = false;
                                scheduleClose(context);
                            }
                        },
                        IDLE.toMillis(),
                        MILLISECONDS);
    }
}
