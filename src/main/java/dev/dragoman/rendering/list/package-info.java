/** Lists of records, locales and changes. */
package dev.dragoman.rendering.list;
