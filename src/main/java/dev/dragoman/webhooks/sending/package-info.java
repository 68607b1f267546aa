/** Workers that send queued deliveries to subscribers. */
package dev.dragoman.webhooks.sending;
