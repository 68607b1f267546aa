package dev.dragoman.locales.messages;

/**
 * The words of the desk, from {@code translations/desk/<locale>.properties}.
 *
 * @param messages with a key for each text of the desk's pages
 */
public record DeskMessages(InterfaceMessages messages) {}
