package dev.dragoman.desk.session;

import io.quarkus.qute.TemplateData;

/**
 * The form for signing in.
 *
 * @param next the path to continue at
 * @param error the key of the error message; null if there is none
 */
@TemplateData
public record SignInForm(String next, String error) {}
