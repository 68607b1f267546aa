/** Glossaries that are uploaded: their versions, what an upload changes, and which ones are in force. */
package dev.dragoman.drafting.glossary;
