package dev.dragoman.editing.view;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.quarkus.runtime.annotations.RegisterForReflection;

/** The answer of a dry run: what the write would answer, with one more member, {@code "dryRun": true}. */
@RegisterForReflection
public record DryRunView(@JsonUnwrapped Object answer, boolean dryRun) {}
