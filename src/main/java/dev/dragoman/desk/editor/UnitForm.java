package dev.dragoman.desk.editor;

import dev.dragoman.desk.page.DeskTranslation;
import dev.dragoman.desk.page.Form;
import dev.dragoman.drafting.units.EditedUnit;
import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;

/**
 * What the form of a unit says.
 *
 * @param text in the field, with line feeds for line breaks
 * @param button the value of the button that was pressed
 * @param insert the protected part to append; empty for none
 */
record UnitForm(EditedUnit unit, String text, String button, String insert) {

    private static final int MAX_NUMBER_LENGTH = 9;

    /** @throws ProblemException INVALID_BODY if it does not say which version it was made from */
    static UnitForm of(DeskTranslation asked, String unit, Form form) {
        return new UnitForm(
                edited(asked, unit, form),
                first(form, "text").replace("\r\n", "\n"),
                form.get("do").orElse("save"),
                first(form, "insert").replace("\r\n", "\n"));
    }

    /** @throws ProblemException as above */
    static EditedUnit edited(DeskTranslation asked, String unit, Form form) {
        return new EditedUnit(asked.slug(), asked.locale(), unit, number(form, "version"), number(form, "revision"));
    }

    /** @throws ProblemException INVALID_BODY if the field has no number */
    static int number(Form form, String field) {
        return form.get(field)
                .filter(text -> text.length() <= MAX_NUMBER_LENGTH && text.matches("[0-9]+"))
                .map(Integer::valueOf)
                .orElseThrow(() -> new ProblemException(
                        ProblemCode.INVALID_BODY, "The field \"" + field + "\" of the form should be a whole number"));
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
