/** Public reads over HTTP: negotiation, validators, cache headers and the bytes that were rendered once. */
package dev.dragoman.delivery;
