/** Records as Markdown with YAML front matter, in and out. */
package dev.dragoman.records.markdown;
