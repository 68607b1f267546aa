/** What all public reads have in common: request parameters, validators, compression, and cache headers. */
package dev.dragoman.delivery;
