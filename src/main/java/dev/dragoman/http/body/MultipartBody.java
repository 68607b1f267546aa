package dev.dragoman.http.body;

import dev.dragoman.json.Utf8Text;
import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.multipart.Attribute;
import io.netty.handler.codec.http.multipart.DefaultHttpDataFactory;
import io.netty.handler.codec.http.multipart.FileUpload;
import io.netty.handler.codec.http.multipart.HttpPostRequestDecoder;
import io.netty.handler.codec.http.multipart.InterfaceHttpData;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The body of a request as a form with files ({@code multipart/form-data}, RFC 7578). It is read from memory, so the limits of
 * bodies hold for files too.
 *
 * @param fields the first value of each field
 * @param files the first file of each field
 */
public record MultipartBody(Map<String, String> fields, Map<String, UploadedFile> files) {

    private static final String TYPE = "multipart/form-data";
    private static final int MAX_FIELDS = 500;
    private static final int MAX_BUFFERED_BYTES = 16 * 1024;

    /** A file of a form. */
    public static final class UploadedFile {

        private final String name;
        private final byte[] bytes;

        private UploadedFile(String name, byte[] bytes) {
            this.name = name;
            this.bytes = bytes;
        }

        /** The name that it had on the person's computer; empty if none was chosen. */
        public String name() {
            return name;
        }

        /** Its content; not a copy. */
        public byte[] bytes() {
            return bytes;
        }
    }

    public MultipartBody {
        fields = Map.copyOf(fields);
        files = Map.copyOf(files);
    }

    /**
     * Reads a body.
     *
     * @throws ProblemException UNSUPPORTED_MEDIA_TYPE, or INVALID_BODY if it is malformed
     */
    public static MultipartBody read(HttpServerRequest http, byte[] body) {
        String type = BodyType.require(http, TYPE);
        return read(type, body == null ? new byte[0] : body);
    }

    static MultipartBody read(String type, byte[] body) {
        DefaultFullHttpRequest request =
                new DefaultFullHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.POST, "/", Unpooled.wrappedBuffer(body));
        request.headers().set("Content-Type", type);
        if (!HttpPostRequestDecoder.isMultipart(request)) {
            throw malformed();
        }
        HttpPostRequestDecoder decoder = null;
        try {
            decoder = new HttpPostRequestDecoder(
                    new DefaultHttpDataFactory(false), request, StandardCharsets.UTF_8, MAX_FIELDS, MAX_BUFFERED_BYTES);
            if (decoder.currentPartialHttpData() != null) {
                throw malformed();
            }
            return read(decoder.getBodyHttpDatas());
        } catch (IOException
                | HttpPostRequestDecoder.ErrorDataDecoderException
                | HttpPostRequestDecoder.NotEnoughDataDecoderException
                | HttpPostRequestDecoder.TooManyFormFieldsException
                | HttpPostRequestDecoder.TooLongFormFieldException
                | IllegalArgumentException unreadable) {
            throw malformed();
        } finally {
            if (decoder != null) {
                decoder.destroy();
            }
        }
    }

    private static ProblemException malformed() {
        return new ProblemException(
                ProblemCode.INVALID_BODY,
                "The form is malformed or incomplete, or has more than " + MAX_FIELDS + " fields");
    }

    private static MultipartBody read(List<InterfaceHttpData> parts) throws IOException {
        Map<String, String> fields = new LinkedHashMap<>();
        Map<String, UploadedFile> files = new LinkedHashMap<>();
        for (InterfaceHttpData part : parts) {
            if (part instanceof FileUpload file) {
                files.putIfAbsent(file.getName(), new UploadedFile(file.getFilename(), file.get()));
            } else if (part instanceof Attribute field) {
                fields.putIfAbsent(field.getName(), Utf8Text.decode(field.get(), ProblemCode.INVALID_BODY));
            }
        }
        return new MultipartBody(fields, files);
    }

    /** The value of a field; empty if the form does not have it or it was left empty. */
    public Optional<String> field(String name) {
        return Optional.ofNullable(fields.get(name)).filter(value -> !value.isEmpty());
    }

    /** The file of a field; empty if none was chosen. */
    public Optional<UploadedFile> file(String name) {
        // Browsers send a part without a name and content if no file was chosen.
        return Optional.ofNullable(files.get(name)).filter(file -> !file.name().isEmpty() || file.bytes().length > 0);
    }
}
