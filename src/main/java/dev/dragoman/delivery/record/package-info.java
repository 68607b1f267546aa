/** Records, withdrawn records, and the status of their translations. */
package dev.dragoman.delivery.record;
