/** Complete answers in memory, sent on the event loop before any resource sees the request. */
package dev.dragoman.delivery.response;
