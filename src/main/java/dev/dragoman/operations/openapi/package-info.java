/** The OpenAPI document: what the build adds to the annotations, and the resource that serves it. */
package dev.dragoman.operations.openapi;
