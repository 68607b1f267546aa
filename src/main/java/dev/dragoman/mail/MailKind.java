package dev.dragoman.mail;

import java.util.Locale;

/** What an e-mail tells. */
enum MailKind {
    /** A translation is assigned to the person. */
    ASSIGNED,
    /** The due date of their assignment is another one. */
    CHANGED,
    /** A translation is not theirs any more. */
    WITHDRAWN,
    /** A translation that is assigned to them was submitted for review. */
    SUBMITTED,
    /** Their translation was sent back. */
    SENT_BACK,
    /** The person has a token for the desk, which they get another way. It is about no translation. */
    INVITED;

    /** What the keys of its texts begin with. */
    String key() {
        return "mail." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
