/** Lists of records, search, and batch reads. */
package dev.dragoman.delivery.list;
