/** A record as linked data in the vocabulary of schema.org (JSON-LD 1.1). */
package dev.dragoman.rendering.record.jsonld;
