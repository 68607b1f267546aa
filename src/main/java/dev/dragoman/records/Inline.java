package dev.dragoman.records;

import dev.dragoman.times.TimeReference;
import java.util.List;

/** A part of a unit's text. */
public sealed interface Inline {

    /** Words as they are. */
    record LocalizedMessages(String text) implements Inline {}

    /** A reference to one of the record's times. */
    record Time(TimeReference reference) implements Inline {

        /** The reference as it is written, in its braces. */
        public String text() {
            return reference.toString();
        }
    }

    /** Words with stress. */
    record Emphasis(List<Inline> parts) implements Inline {}

    /** Words of strong importance. */
    record Strong(List<Inline> parts) implements Inline {}

    /** Words that lead to another address. */
    record Link(String address, List<Inline> parts) implements Inline {}

    /** A line break that belongs to the text. */
    record Break() implements Inline {}
}
