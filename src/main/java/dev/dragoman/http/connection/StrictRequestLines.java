package dev.dragoman.http.connection;

import io.netty.bootstrap.ChannelInitializerExtension;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.impl.VertxHttpRequestDecoder;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Has every connection of the service read by a {@link RequestLineDecoder}. Netty loads it as a service if the system property
 * {@link #PROPERTY} says so; nothing else reaches a connection before its first request.
 */
public final class StrictRequestLines extends ChannelInitializerExtension {

    /** The system property that has Netty load its extensions; it must be set before any connection is. */
    public static final String PROPERTY = EXTENSIONS_SYSTEM_PROPERTY;

    /** Its value. */
    public static final String LOADED = "serviceload";

    private static final AtomicReference<HttpServerOptions> LIMITS = new AtomicReference<>();

    /** Sets the limits of lines and fields, for all connections from now on. */
    static void limit(HttpServerOptions limits) {
        LIMITS.set(limits);
    }

    @Override
    public void postInitializeServerChildChannel(Channel channel) {
        channel.pipeline().addLast(new Replacement(true));
    }

    /** Replaces the decoder of Vert.x once the first bytes for it arrive. */
    private static final class Replacement extends ChannelInboundHandlerAdapter {

        private final boolean first;

        Replacement(boolean first) {
            this.first = first;
        }

        @Override
        public void channelRead(ChannelHandlerContext context, Object message) {
            ChannelPipeline pipeline = context.pipeline();
            if (pipeline.get(VertxHttpRequestDecoder.class) != null) {
                HttpServerOptions limits = Optional.ofNullable(LIMITS.get()).orElseGet(HttpServerOptions::new);
                pipeline.replace(VertxHttpRequestDecoder.class, "httpDecoder", new RequestLineDecoder(limits));
            } else if (first) {
                // Vert.x adds its decoder, as the last, after the TLS handshake, which these bytes begin.
                pipeline.addLast(new Replacement(false));
            }
            pipeline.remove(this);
            context.fireChannelRead(message);
        }
    }
}
