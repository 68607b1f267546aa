/** Turns an edition into what is delivered, as JSON or HTML; knows no HTTP. */
package dev.dragoman.rendering;
