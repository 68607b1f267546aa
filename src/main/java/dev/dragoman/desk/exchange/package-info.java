/** Export and import of many translations in the browser, as agencies need it. */
package dev.dragoman.desk.exchange;
