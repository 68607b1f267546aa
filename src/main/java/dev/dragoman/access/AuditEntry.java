package dev.dragoman.access;

import java.time.Instant;
import java.util.Optional;

/**
 * Who did what.
 *
 * @param id sorts by time
 * @param actor the caller's name
 * @param detail further data for an auditor, as JSON
 */
public record AuditEntry(
        String id,
        Instant happenedAt,
        String actor,
        String act,
        Optional<String> slug,
        Optional<String> locale,
        String detail) {}
