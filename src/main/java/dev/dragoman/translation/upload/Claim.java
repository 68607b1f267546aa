package dev.dragoman.translation.upload;

/**
 * Something that an uploaded file says about its translation.
 *
 * @param name {@code authority}, {@code translator}, {@code reviewer}, {@code tool}, {@code made-by}, or as the file
 *     has it
 */
public record Claim(String name, String value) {}
