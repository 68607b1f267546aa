package dev.dragoman.proofs.log;

import dev.dragoman.proofs.note.NoteSignature;
import dev.dragoman.proofs.note.SignedNote;
import java.util.List;

/**
 * A row with a checkpoint.
 *
 * @param note with the log's own signature
 */
public record LogCheckpoint(long size, String note) {

    /** The note, also with the signatures of witnesses, each given as name, space and Base64. */
    SignedNote with(List<String> cosignatures) {
        return SignedNote.parse(note)
                .with(cosignatures.stream().map(LogCheckpoint::signature).toList());
    }

    private static NoteSignature signature(String line) {
        int space = line.indexOf(' ');
        return new NoteSignature(line.substring(0, space), line.substring(space + 1));
    }
}
