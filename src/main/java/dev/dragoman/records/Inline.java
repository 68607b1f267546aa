package dev.dragoman.records;

import dev.dragoman.times.TimeReference;
import java.util.List;
import java.util.function.Function;

/** A part of a unit's text. */
public sealed interface Inline {

    /** Applies the function for this kind of part. */
    default <T> T fold(
            Function<Text, T> text,
            Function<Time, T> time,
            Function<Emphasis, T> emphasis,
            Function<Strong, T> strong,
            Function<Link, T> link,
            Function<Break, T> lineBreak) {
        return fold(new Cases<>(text, time, emphasis, strong, link, lineBreak));
    }

    /** Applies the function of {@code cases} for this kind of part. */
    <T> T fold(Cases<T> cases);

    /** The parts inside this one, in order. */
    default List<Inline> parts() {
        return List.of();
    }

    /** Plain text. */
    record Text(String text) implements Inline {

        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.text().apply(this);
        }
    }

    /** A reference to one of the record's times. */
    record Time(TimeReference reference) implements Inline {

        /** The reference as it is written, in its braces. */
        public String text() {
            return reference.toString();
        }

        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.time().apply(this);
        }
    }

    /** Emphasis. */
    record Emphasis(List<Inline> parts) implements Inline {

        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.emphasis().apply(this);
        }
    }

    /** Strong emphasis. */
    record Strong(List<Inline> parts) implements Inline {

        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.strong().apply(this);
        }
    }

    /** A link. */
    record Link(String address, List<Inline> parts) implements Inline {

        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.link().apply(this);
        }
    }

    /** A hard line break. */
    record Break() implements Inline {

        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.lineBreak().apply(this);
        }
    }

    /** One function for each kind of part. */
    record Cases<T>(
            Function<Text, T> text,
            Function<Time, T> time,
            Function<Emphasis, T> emphasis,
            Function<Strong, T> strong,
            Function<Link, T> link,
            Function<Break, T> lineBreak) {}
}
