package dev.dragoman.releasing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.dragoman.editions.EditionKey;
import dev.dragoman.editions.overrides.OverriddenErrors;
import dev.dragoman.editions.weights.UnitWeights;
import dev.dragoman.editions.weights.Weight;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.quality.finding.FindingMessages;
import dev.dragoman.records.Revision;
import dev.dragoman.records.Slug;
import dev.dragoman.releasing.request.ReleaseRequest;
import dev.dragoman.releasing.request.RequestedEdition;
import dev.dragoman.releasing.terms.ReleaseTerms;
import dev.dragoman.storage.RemoveLeftovers;
import dev.dragoman.storage.StatementLog;
import dev.dragoman.storage.Store;
import dev.dragoman.times.ZonedMoment;
import dev.dragoman.translation.Bundle;
import dev.dragoman.translation.SampleBundles;
import dev.dragoman.translation.Target;
import dev.dragoman.translation.UnitState;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@RemoveLeftovers
class ReleaseGateTest {

    @Inject
    ReleaseGate gate;

    private static final String SLUG = "test-gate";

    @Inject
    Store store;

    @Inject
    StatementLog log;

    @Inject
    Pressroom pressroom;

    @Inject
    Releasing releasing;

    @Inject
    FindingMessages messages;

    @BeforeEach
    void approveOneTranslationWithAnErrorAndOneWithout() {
        pressroom.write(SLUG, "A text.\n");
        pressroom.translateAndApprove(SLUG, "fr");
        pressroom.translate(SLUG, ReleaseGateTest::unfinished);
        pressroom.approve(SLUG, "ja");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2030-01-01T00:00[Asia/Tokyo]"})
    void nothingIsWrittenWhenACheckFindsAnError(String at) {
        Optional<ZonedMoment> moment =
                Optional.of(at).filter(text -> !text.isEmpty()).map(ZonedMoment::parse);
        ReleaseRequest request = Pressroom.request(Weight.MAJOR, moment, SLUG, "en", "fr", "ja");

        // The transaction is committed, so that no rollback hides a write.
        store.inTransaction(tables -> {
            int before = tables.table(RowCount.class).all();
            log.clear();

            assertThatThrownBy(() -> releasing.make(tables, Pressroom.PUBLISHER, request, messages.inEnglish()))
                    .isInstanceOfSatisfying(ProblemException.class, ReleaseGateTest::assertNamesTheUnit);

            assertThat(log.statements())
                    .filteredOn(sql -> !sql.strip().startsWith("select"))
                    .as("a lock on the record's row, and no write")
                    .allMatch(sql -> sql.contains("insert into record (slug, stored_at)"));
            assertThat(tables.table(RowCount.class).all()).isEqualTo(before);
            return null;
        });
        assertThat(pressroom.shown(SLUG)).isEmpty();
    }

    @Test
    void aLocaleThatANewRevisionCarriesAlongIsNotChecked() {
        RequestedEdition canonical = RequestedEdition.of(key("en"));
        RequestedEdition japanese = new RequestedEdition(key("ja"), Optional.empty(), true);
        make(canonical, japanese);
        pressroom.write(SLUG, "Another text.\n");

        make(canonical);

        assertThat(pressroom.shown(SLUG)).containsExactly("en 2 of revision 2", "ja 2 of revision 2 version 1");
    }

    @Test
    void anImportPublishesAllButTheLocalesWithErrors() {
        List<ReleaseItem> items = List.of(item("en", null), item("fr", 1), item("ja", 1));

        ReleaseGate.Outcome outcome = store.read(tables -> gate.check(tables, items));

        assertThat(outcome.passed().items()).extracting(ReleaseItem::locale).containsExactly(tag("en"), tag("fr"));
        assertThat(outcome.rejected()).singleElement().satisfies(rejection -> assertThat(rejection.text())
                .startsWith("unit p1, unfinished: "));
    }

    private void make(RequestedEdition... editions) {
        pressroom.make(
                Pressroom.PUBLISHER, new ReleaseRequest(List.of(editions), Optional.empty(), ReleaseTerms.DEFAULT));
    }

    private static void assertNamesTheUnit(ProblemException rejected) {
        assertThat(rejected.code()).isEqualTo(ProblemCode.INVALID_RELEASE);
        assertThat(rejected.detail()).contains(SLUG + " in ja cannot be released: unit p1, unfinished");
        assertThat(rejected.members())
                .containsEntry("slug", SLUG)
                .containsEntry("locale", "ja")
                .containsEntry("unit", "p1");
        assertThat(rejected.members().get("findings"))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .extracting("check", "unit", "severity")
                .containsExactly(tuple("unfinished", "p1", "error"));
    }

    private static Bundle unfinished(Revision revision) {
        List<Target> targets = revision.record().units().stream()
                .map(unit -> new Target(
                        unit.id(),
                        "ja " + unit.source(),
                        unit.id().equals("p1") ? UnitState.INITIAL : UnitState.TRANSLATED,
                        Optional.empty(),
                        unit.source()))
                .toList();
        return SampleBundles.of(revision.record(), "ja", targets);
    }

    private static ReleaseItem item(String locale, Integer version) {
        return new ReleaseItem(
                new Slug(SLUG),
                tag(locale),
                1,
                Optional.ofNullable(version),
                Optional.empty(),
                false,
                Optional.empty(),
                UnitWeights.NONE,
                OverriddenErrors.NONE);
    }

    private static EditionKey key(String locale) {
        return new EditionKey(new Slug(SLUG), tag(locale));
    }

    private static LanguageTag tag(String locale) {
        return LanguageTag.parse(locale);
    }

    /** Counts the rows that a release would add. */
    public interface RowCount {

        @SqlQuery("""
                select (select count(*) from edition) + (select count(*) from listing) + (select count(*) from change_log)
                     + (select count(*) from release_act) + (select count(*) from release_edition)
                     + (select count(*) from audit_entry) + (select count(*) from record)
                """)
        int all();
    }
}
