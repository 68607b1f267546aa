/** HTTP semantics that all resources share: media ranges, entity tags, preconditions, parameters, client addresses. */
package dev.dragoman.http;
