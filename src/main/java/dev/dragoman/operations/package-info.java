/** What runs beside requests: start-up import, health. */
package dev.dragoman.operations;
