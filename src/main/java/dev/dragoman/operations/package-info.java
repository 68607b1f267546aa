/** Health, the timer of scheduled releases, and the OpenAPI document. */
package dev.dragoman.operations;
