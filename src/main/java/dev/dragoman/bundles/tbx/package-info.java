/** Terminologies in TBX (ISO 30042), of both editions of TBX-Basic. */
package dev.dragoman.bundles.tbx;
