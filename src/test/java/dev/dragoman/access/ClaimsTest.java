package dev.dragoman.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class ClaimsTest {

    @Test
    void theGrantsAreThoseOfTheClaim() {
        Caller caller = caller("""
                {"sub": "1", "preferred_username": "keiko", "dragoman": ["translator[ja]", "author"]}""", "dragoman");

        assertThat(caller).isEqualTo(new Caller("keiko", Grant.parseAll("translator[ja] author")));
    }

    @Test
    void aClaimMayBeOneTextOrStandWithinAnother() {
        assertThat(caller("""
                        {"sub": "1", "scope": "openid reviewer[fr] author"}""", "scope").grants()).isEqualTo(Grant.parseAll("reviewer[fr] author"));
        assertThat(caller("""
                        {"sub": "1", "realm_access": {"roles": ["offline_access", "author"]}}""", "realm_access/roles").grants()).isEqualTo(Grant.parseAll("author"));
    }

    @Test
    void whatIsNoGrantIsLeftAside() {
        assertThat(caller("""
                        {"sub": "1", "dragoman": ["Admin", "translator[1]", "author[ja]", 5, null, {}, ""]}""", "dragoman").grants()).isEmpty();
        assertThat(caller("""
                        {"sub": "1"}""", "dragoman").grants()).isEmpty();
    }

    @Test
    void withoutAUserNameTheSubjectIsTheName() {
        assertThat(caller("""
                {"sub": "1b2c"}""", "dragoman").name()).isEqualTo("1b2c");
    }

    @Test
    void nobodyCanCallThemselvesTheAdmin() {
        Caller caller = caller("""
                {"sub": "1b2c", "preferred_username": "admin"}""", "dragoman");

        assertThat(caller).isEqualTo(new Caller("1b2c", Set.of()));
    }

    @Test
    void aTokenThatNamesNobodyIsNobodys() {
        assertThat(Claims.of("{\"aud\": \"dragoman\"}").caller("dragoman")).isEmpty();
    }

    @Test
    void anIdTokenLetsNobodyIn() {
        assertThat(Claims.of("{\"sub\": \"1\", \"typ\": \"ID\"}").caller("dragoman"))
                .isEmpty();
        assertThat(Claims.of("{\"sub\": \"1\", \"at_hash\": \"x\"}").caller("dragoman"))
                .isEmpty();
    }

    private static Caller caller(String json, String grantsClaim) {
        return Claims.of(json).caller(grantsClaim).orElseThrow();
    }
}
