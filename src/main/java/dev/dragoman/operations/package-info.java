/** What runs beside requests, start-up import and timers, and what operators ask for: health, metrics, the API's description. */
package dev.dragoman.operations;
