/** What administrators see and do: people and their access, the retention of the audit log. */
package dev.dragoman.access.administration;
