/** Traces of requests, sent to an OpenTelemetry Collector. */
package dev.dragoman.http.tracing;
