package dev.dragoman.delivery.list;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.dragoman.editions.Listings;
import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.records.Slug;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Base64;

/** Where a page of records begins: after the record of that date of issue and slug. */
record Cursor(LocalDate issued, String slug) {

    /** Before the newest record. */
    static final Cursor START = new Cursor(LocalDate.of(9999, 12, 31), "~");

    /** Before every record that was issued on or before a day. */
    static Cursor before(LocalDate day) {
        return day.isBefore(START.issued) ? new Cursor(day.plusDays(1), "") : START;
    }

    static Cursor after(Listings.Listed last) {
        return new Cursor(LocalDate.parse(last.issued()), last.slug());
    }

    /**
     * Reads what {@link #toString} wrote.
     *
     * @throws ProblemException INVALID_PARAMETER for anything else
     */
    static Cursor parse(String text) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(text), UTF_8).split("/", 2);
            return new Cursor(LocalDate.parse(parts[0]), new Slug(parts[1]).value());
        } catch (IllegalArgumentException | DateTimeException | ArrayIndexOutOfBoundsException e) {
            throw new ProblemException(
                            ProblemCode.INVALID_PARAMETER,
                            "cursor is \"" + text + "\", which is not valid; use the one in next")
                    .with("parameter", "cursor");
        }
    }

    @Override
    public String toString() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString((issued + "/" + slug).getBytes(UTF_8));
    }
}
