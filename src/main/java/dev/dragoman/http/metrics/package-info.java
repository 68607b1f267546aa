/** Request metrics with a bounded number of labels. */
package dev.dragoman.http.metrics;
