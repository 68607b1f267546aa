/** Public reads over HTTP: negotiation, validators, and cache headers. */
package dev.dragoman.delivery;
