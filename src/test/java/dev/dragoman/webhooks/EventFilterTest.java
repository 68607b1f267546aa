package dev.dragoman.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventFilterTest {

    private static final Optional<String> JA = Optional.of("ja");

    @Test
    void aGroupSelectsAllItsTypesAndATypeOnlyItself() {
        EventFilter all = EventFilter.ALL_CHANGES;
        EventFilter corrections = filter("change.correction");

        assertThat(all.selects("change.release", "a", JA)).isTrue();
        assertThat(all.selects("change.kind_to_come", "a", JA)).isTrue();
        assertThat(all.selects("work.outdated", "a", JA)).isFalse();
        assertThat(corrections.selects("change.correction", "a", JA)).isTrue();
        assertThat(corrections.selects("change.release", "a", JA)).isFalse();
        assertThat(filter("work").selects("work.scheduled", "a", JA)).isTrue();
    }

    @Test
    void recordsAndLocalesNarrowIt() {
        EventFilter filter = new EventFilter(List.of("change"), List.of("a"), List.of("ja"));

        assertThat(filter.selects("change.release", "a", JA)).isTrue();
        assertThat(filter.selects("change.release", "b", JA)).isFalse();
        assertThat(filter.selects("change.release", "a", Optional.of("de"))).isFalse();
        assertThat(filter.selects("change.release", "a", Optional.empty()))
                .as("a change of the whole record")
                .isTrue();
    }

    @Test
    void onlyAFilterThatNamesWorkWantsIt() {
        assertThat(EventFilter.ALL_CHANGES.wantsWork()).isFalse();
        assertThat(filter("work").wantsWork()).isTrue();
        assertThat(filter("work.outdated").wantsWork()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "*", "changes", "change.", "change.*", "work.done", "ping", "change.Release"})
    void anUnknownEventIsRejected(String event) {
        assertThat(EventType.problem(event)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"change", "work", "change.release", "change.correction", "change.withdrawal", "work.sent_back"})
    void aKnownEventIsNot(String event) {
        assertThat(EventType.problem(event)).isEmpty();
    }

    private static EventFilter filter(String event) {
        return new EventFilter(List.of(event), List.of(), List.of());
    }
}
