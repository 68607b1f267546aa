/** The providers of machine translation: each speaks one published protocol. */
package dev.dragoman.machine.provider;
