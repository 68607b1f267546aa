package dev.dragoman.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
    void invalidGrantsAreIgnored() {
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
    void theNameOfTheAdminCannotBeClaimed() {
        Caller caller = caller("""
                {"sub": "1b2c", "preferred_username": "admin"}""", "dragoman");

        assertThat(caller).isEqualTo(new Caller("1b2c", Set.of()));
    }

    @Test
    void onlyTheConfiguredClaimSetsThePublicName() {
        Claims claims = Claims.of("""
                {"sub": "1", "preferred_username": "keiko", "name": "Keiko T.", "public": {"name": " Keiko Tanaka "}}""");

        assertThat(claims.caller("dragoman", Optional.of("public/name"))
                        .orElseThrow()
                        .displayName())
                .contains("Keiko Tanaka");
        assertThat(claims.caller("dragoman", Optional.empty()).orElseThrow().displayName())
                .isEmpty();
        assertThat(claims.caller("dragoman", Optional.of("nickname"))
                        .orElseThrow()
                        .displayName())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"5", "\"\"", "\" \"", "\"Kei\\u202eko\"", "[\"Keiko\"]"})
    void aNameWithoutVisibleCharactersIsNotADisplayName(String name) {
        Claims claims = Claims.of("{\"sub\": \"1\", \"name\": " + name + "}");

        assertThat(claims.caller("dragoman", Optional.of("name")).orElseThrow().displayName())
                .isEmpty();
    }

    @Test
    void aTokenWithoutANameIsNotAccepted() {
        assertThat(Claims.of("{\"aud\": \"dragoman\"}").caller("dragoman", Optional.empty()))
                .isEmpty();
    }

    @Test
    void anIdTokenIsNotAccepted() {
        assertThat(Claims.of("{\"sub\": \"1\", \"typ\": \"ID\"}").caller("dragoman", Optional.empty()))
                .isEmpty();
        assertThat(Claims.of("{\"sub\": \"1\", \"at_hash\": \"x\"}").caller("dragoman", Optional.empty()))
                .isEmpty();
    }

    private static Caller caller(String json, String grantsClaim) {
        return Claims.of(json).caller(grantsClaim, Optional.empty()).orElseThrow();
    }
}
