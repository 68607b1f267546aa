package dev.dragoman.desk.editor;

import io.quarkus.qute.TemplateData;
import java.util.List;

/**
 * The page of the editor.
 *
 * @param choices of the filter
 * @param previous the address of the page before this one; null for none
 * @param next the same of the page after it
 * @param others the names of the others who have it open
 * @param part the part of the record that was looked through for the units; null if it was the whole record
 * @param machine whether there is a provider of machine translation
 * @param jump the address of the next unit that is not done; null if all are
 */
@TemplateData
public record EditorPage(
        EditorPlace at,
        EditorOverview overview,
        List<Choice> choices,
        String previous,
        String next,
        Part part,
        String jump,
        boolean machine,
        List<String> others,
        List<UnitView> units) {

    /** A part of a record: units by their numbers. */
    @TemplateData
    public record Part(int from, int to) {}

    /**
     * Which units are shown.
     *
     * @param show the value of the filter
     * @param chosen whether these are
     */
    @TemplateData
    public record Choice(String show, String href, boolean chosen) {}
}
