/** Wall times, zones, durations and the house formulas that put them into words; the one source of "now". */
package dev.dragoman.times;
