package dev.dragoman.quality.finding;

import java.util.stream.Stream;

/** Finds one kind of fault in a bundle. */
public interface Check {

    /** The findings in reading order. */
    Stream<Finding> find(TranslatedBundle bundle);
}
