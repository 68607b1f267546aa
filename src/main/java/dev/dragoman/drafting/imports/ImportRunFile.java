package dev.dragoman.drafting.imports;

import java.util.Optional;

/**
 * What became of a file in an import.
 *
 * @param outcome the slug of an {@link dev.dragoman.drafting.ImportOutcome}
 * @param reason why it was not taken or not published
 */
public record ImportRunFile(String outcome, String path, Optional<String> reason) {}
