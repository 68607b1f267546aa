package dev.dragoman.http.connection;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.DecoderResult;
import io.netty.handler.codec.http.HttpMessage;
import io.netty.handler.codec.http.LastHttpContent;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.impl.VertxHttpRequestDecoder;
import java.util.List;

/**
 * Reads requests as Vert.x does, but only those whose request line has the exact form of RFC 9112 §3: three parts, each a
 * single space apart. Netty takes any white space for a space, also before the line, which proxies may read as another
 * request.
 */
final class RequestLineDecoder extends VertxHttpRequestDecoder {

    private static final int SPACES = 2;
    private static final byte DELETE = 0x7f;

    /** Whether a request line comes next, of which some may have arrived. */
    private boolean beforeLine = true;

    private boolean refused;

    RequestLineDecoder(HttpServerOptions options) {
        super(options);
    }

    @Override
    protected void decode(ChannelHandlerContext context, ByteBuf arrived, List<Object> messages) throws Exception {
        if (refused) {
            arrived.skipBytes(arrived.readableBytes());
            return;
        }
        if (beforeLine) {
            int start = startOfLine(arrived);
            int end = arrived.indexOf(start, arrived.writerIndex(), (byte) '\n');
            if (!isRequestLine(arrived, start, end)) {
                refuse(arrived, messages);
                return;
            }
            beforeLine = end < 0;
        }
        super.decode(context, arrived, messages);
        if (!messages.isEmpty() && messages.get(messages.size() - 1) instanceof LastHttpContent) {
            beforeLine = true;
        }
    }

    /** Vert.x answers such a request as other malformed ones, with 400, and closes the connection. */
    private void refuse(ByteBuf arrived, List<Object> messages) {
        refused = true;
        arrived.skipBytes(arrived.readableBytes());
        HttpMessage message = createInvalidMessage();
        message.setDecoderResult(DecoderResult.failure(new IllegalArgumentException("Malformed request line")));
        messages.add(message);
    }

    /** After empty lines, which servers ignore (RFC 9112 §2.2). */
    private static int startOfLine(ByteBuf arrived) {
        int start = arrived.readerIndex();
        while (start < arrived.writerIndex() && (arrived.getByte(start) == '\r' || arrived.getByte(start) == '\n')) {
            start++;
        }
        return start;
    }

    /**
     * Whether bytes are a request line, or the beginning of one.
     *
     * @param end the index of the line feed; negative if it has not arrived
     */
    private static boolean isRequestLine(ByteBuf arrived, int start, int end) {
        int last = end < 0 ? arrived.writerIndex() : end;
        int spaces = 0;
        byte before = ' ';
        for (int i = start; i < last; i++) {
            byte current = arrived.getByte(i);
            if (current == '\r' && i == last - 1) {
                break;
            }
            if (current == ' ') {
                spaces++;
                if (before == ' ') {
                    return false;
                }
            } else if ((current >= 0 && current < ' ') || current == DELETE) {
                return false;
            }
            before = current;
        }
        return end < 0 ? spaces <= SPACES : spaces == SPACES && before != ' ';
    }
}
