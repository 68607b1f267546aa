package dev.dragoman.desk.page;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dragoman.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reading the fields of a form. */
class FormTest {

    @Test
    void fieldsAreReadWithTheirCharactersAndInTheirOrder() {
        Form form = form("text=%E4%BC%9A%E5%90%88+a%2Bb%26c%3Dd%0D%0A&unit=p1&unit=p2&empty=&bare&=x&e=a=b");

        assertThat(form.all("text")).containsExactly("会合 a+b&c=d\r\n");
        assertThat(form.all("unit")).containsExactly("p1", "p2");
        assertThat(form.get("empty")).isEmpty();
        assertThat(form.all("bare")).containsExactly("");
        assertThat(form.get("e")).contains("a=b");
        assertThat(form("").names()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"text=a%ED%A0%80b", "text=%FF", "text=%C3", "text=%C0%AF", "%F5=1"})
    void malformedUtf8IsRejectedAndNotReplaced(String body) {
        assertThatThrownBy(() -> form(body))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("UTF-8");
    }

    @Test
    void bytesThatAreNotUtf8AreRejected() {
        assertThatThrownBy(() -> Form.of(new byte[] {'a', '=', (byte) 0xe9}))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("UTF-8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text=%zz", "text=%4", "text=%", "text=%+1"})
    void aBrokenPercentSignIsRejected(String body) {
        assertThatThrownBy(() -> form(body))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("percent sign");
    }

    @Test
    void aFormWithTooManyFieldsIsRejected() {
        assertThatThrownBy(() -> form("a=1&".repeat(10_000) + "b=2"))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("10000 fields");
    }

    private static Form form(String body) {
        return Form.of(body.getBytes(US_ASCII));
    }
}
