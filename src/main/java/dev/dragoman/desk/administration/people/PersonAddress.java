package dev.dragoman.desk.administration.people;

import dev.dragoman.desk.page.AdministrationAddress;
import dev.dragoman.desk.page.AdministrationPart;

/** Where the forms about people and tokens are. */
final class PersonAddress {

    private static final String PEOPLE = AdministrationPart.PEOPLE.path();

    private PersonAddress() {}

    /** The page of a person after an act. */
    static String after(String done, String name) {
        return AdministrationAddress.ofPerson(name) + "&done=" + done;
    }

    /** The form for another token. */
    static String ofInvitation(String name) {
        return PEOPLE + "/invite?name=" + AdministrationAddress.encoded(name);
    }

    /** The page on which a person is retired. */
    static String ofRetirement(String name) {
        return PEOPLE + "/retire?name=" + AdministrationAddress.encoded(name);
    }

    /** The page on which the roles of a token are changed. */
    static String ofRoles(String token) {
        return PEOPLE + "/roles?token=" + AdministrationAddress.encoded(token);
    }

    /** The page on which a token is revoked. */
    static String ofRevocation(String token) {
        return PEOPLE + "/revoke?token=" + AdministrationAddress.encoded(token);
    }
}
