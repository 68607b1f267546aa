/** Webhooks: subscriptions, the durable queue, signatures, and the log of deliveries. No JAX-RS. */
package dev.dragoman.webhooks;
