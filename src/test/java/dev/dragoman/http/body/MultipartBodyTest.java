package dev.dragoman.http.body;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** What is read from a form with a file. */
class MultipartBodyTest {

    private static final String MULTIPART = "multipart/form-data; boundary=limit";

    @Test
    void aFileKeepsItsNameAndItsBytes() {
        MultipartBody form = read(
                MULTIPART,
                part("form-data; name=\"file\"; filename=\"日本.po\"", "msgid \"\"\r\n\0")
                        + part("form-data; name=\"csrf\"", "secret") + "--limit--\r\n");

        assertThat(form.file("file").orElseThrow().name()).isEqualTo("日本.po");
        assertThat(form.file("file").orElseThrow().bytes()).isEqualTo("msgid \"\"\r\n\0".getBytes(UTF_8));
        assertThat(form.field("csrf")).contains("secret");
        assertThat(form.field("other")).isEmpty();
    }

    @Test
    void aLargeFileIsReadWhole() {
        byte[] content = new byte[1_500_000];
        Arrays.fill(content, (byte) 'x');

        MultipartBody form = read(
                MULTIPART,
                part("form-data; name=\"file\"; filename=\"a.xlf\"", new String(content, UTF_8)) + "--limit--\r\n");

        assertThat(form.file("file").orElseThrow().bytes()).isEqualTo(content);
    }

    @Test
    void noChosenFileIsNoFile() {
        MultipartBody form = read(MULTIPART, part("form-data; name=\"file\"; filename=\"\"", "") + "--limit--\r\n");

        assertThat(form.file("file")).isEmpty();
    }

    @Test
    void aFormThatIsCutOffIsRejected() {
        String cut = part("form-data; name=\"file\"; filename=\"a.xlf\"", "content");

        assertThatThrownBy(() -> read(MULTIPART, cut.substring(0, cut.length() - 4)))
                .isInstanceOfSatisfying(ProblemException.class, problem -> assertThat(problem.code())
                        .isEqualTo(ProblemCode.INVALID_BODY));
    }

    @Test
    void aFormWithoutABoundaryIsRejected() {
        assertThatThrownBy(() -> read("multipart/form-data", "anything"))
                .isInstanceOfSatisfying(ProblemException.class, problem -> assertThat(problem.code())
                        .isEqualTo(ProblemCode.INVALID_BODY));
    }

    private static MultipartBody read(String type, String body) {
        return MultipartBody.read(type, body.getBytes(UTF_8));
    }

    private static String part(String disposition, String content) {
        return "--limit\r\nContent-Disposition: " + disposition + "\r\n\r\n" + content + "\r\n";
    }
}
