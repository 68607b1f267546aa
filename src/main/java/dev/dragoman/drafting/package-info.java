/** Acts on what is not public: drafts, uploads, confirmations. */
package dev.dragoman.drafting;
