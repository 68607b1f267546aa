/** How long a record and its texts may be. */
package dev.dragoman.records.limits;
