/** Acts on single units of a translation, as they are typed in the editor. */
package dev.dragoman.drafting.units;
