/** A record as HTML or JSON, and what only its page shows. */
package dev.dragoman.rendering.record.page;
