package dev.dragoman.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EntityTagTest {

    private final EntityTag tag = EntityTag.of("body".getBytes(UTF_8));

    @Test
    void theSameBytesHaveTheSameTag() {
        assertThat(EntityTag.of("body".getBytes(UTF_8))).isEqualTo(tag);
        assertThat(EntityTag.of("other".getBytes(UTF_8))).isNotEqualTo(tag);
    }

    @Test
    void aTagIsComparedWeaklyWithEachOfAList() {
        assertThat(tag.isIn(tag.toString())).isTrue();
        assertThat(tag.isIn("W/" + tag)).isTrue();
        assertThat(tag.isIn("\"a\",\"b\"," + tag)).isTrue();
        assertThat(tag.isIn(" * ")).isTrue();
        assertThat(tag.isIn("\"a\", W/\"b\"")).isFalse();
        assertThat(tag.isIn("\"*\"")).isFalse();
        assertThat(tag.isIn("")).isFalse();
    }

    @Test
    void aTagWithinAnotherIsNotThatTag() {
        String opaque = tag.opaque();

        assertThat(tag.isIn("\"x" + opaque + "\"")).isFalse();
        assertThat(tag.isIn("\"" + opaque + "x\"")).isFalse();
        assertThat(tag.isIn(opaque)).isFalse();
        assertThat(new EntityTag(",").isIn("\"a\",\"b\"")).isFalse();
    }
}
