/** House formulas: times in the words that publishers print in each locale. */
package dev.dragoman.times.formulas;
