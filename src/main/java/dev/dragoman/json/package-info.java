/** The one strict reader of JSON, within bounds, with clear faults and the position of each; text and digests in UTF-8. */
package dev.dragoman.json;
