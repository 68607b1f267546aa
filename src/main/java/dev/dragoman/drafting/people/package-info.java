/** Acts on people that concern their work. */
package dev.dragoman.drafting.people;
