/** The terms and names that translations must use: the CSV files of the glossary, and how their terms are found. */
package dev.dragoman.quality.glossary;
