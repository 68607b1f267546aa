/** Wall times, zones, durations, the house formulas that format them, and the injectable clock. */
package dev.dragoman.times;
