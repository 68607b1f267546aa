package dev.dragoman.desk.editor;

import dev.dragoman.desk.page.DeskTranslation;
import dev.dragoman.desk.page.Form;
import dev.dragoman.drafting.units.EditedUnit;

/**
 * What the form of a unit says.
 *
 * @param text in the field, with line feeds for line breaks
 * @param button the value of the button that was pressed
 * @param insert the protected part to append; empty for none
 */
record UnitForm(EditedUnit unit, String text, String button, String insert) {

    /** @throws dev.dragoman.problem.ProblemException INVALID_BODY if it does not say which version it was made from */
    static UnitForm of(DeskTranslation asked, String unit, Form form) {
        return new UnitForm(
                edited(asked, unit, form),
                first(form, "text").replace("\r\n", "\n"),
                form.get("do").orElse("save"),
                first(form, "insert").replace("\r\n", "\n"));
    }

    /** @throws dev.dragoman.problem.ProblemException as above */
    static EditedUnit edited(DeskTranslation asked, String unit, Form form) {
        return new EditedUnit(asked.slug(), asked.locale(), unit, form.number("version"), form.number("revision"));
    }

    /** The text with the protected part at its end. */
    String withInserted() {
        boolean apart = !text.isEmpty() && !Character.isWhitespace(text.charAt(text.length() - 1));
        return text + (apart && !insert.startsWith("\\") ? " " : "") + insert;
    }

    private static String first(Form form, String field) {
        return form.all(field).stream().findFirst().orElse("");
    }
}
