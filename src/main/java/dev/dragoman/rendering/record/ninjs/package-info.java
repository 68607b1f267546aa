/** A record as a news object of the news agencies (IPTC ninjs 3.1). */
package dev.dragoman.rendering.record.ninjs;
