package dev.dragoman.releasing;

import dev.dragoman.access.Caller;
import dev.dragoman.access.Role;
import dev.dragoman.editions.Edition;
import dev.dragoman.editions.EditionKey;
import dev.dragoman.editions.EditionText;
import dev.dragoman.editions.EditionTexts;
import dev.dragoman.editions.PublicStatus;
import dev.dragoman.editions.PublicStatuses;
import dev.dragoman.editions.weights.Treatment;
import dev.dragoman.editions.weights.Treatments;
import dev.dragoman.editions.weights.Weight;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.quality.finding.Finding;
import dev.dragoman.quality.whole.UnfinishedCheck;
import dev.dragoman.records.CanonicalRecord;
import dev.dragoman.records.Revision;
import dev.dragoman.records.Revisions;
import dev.dragoman.records.Slug;
import dev.dragoman.releasing.ReleaseSelection.Selected;
import dev.dragoman.releasing.forecast.Change;
import dev.dragoman.releasing.forecast.LocaleForecast;
import dev.dragoman.releasing.forecast.RecordForecast;
import dev.dragoman.releasing.forecast.ReleaseForecast;
import dev.dragoman.releasing.request.ReleaseRequest;
import dev.dragoman.releasing.request.RequestedOverride;
import dev.dragoman.releasing.terms.ReleaseTerms;
import dev.dragoman.storage.Store;
import dev.dragoman.storage.Tables;
import dev.dragoman.translation.BundleVersion;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds out what a release would do, for readers of every language, by making it in a transaction that is rolled back. */
@Singleton
public class Forecasting {

    private final Store store;
    private final ReleaseSelection selecting;
    private final ReleaseGate gate;
    private final JointPublishing publishing;
    private final Clock clock;

    Forecasting(Store store, ReleaseSelection selecting, ReleaseGate gate, JointPublishing publishing, Clock clock) {
        this.store = store;
        this.selecting = selecting;
        this.gate = gate;
        this.publishing = publishing;
        this.clock = clock;
    }

    /** What a release depends on, and what the gate says of it. */
    private record Checked(String basis, List<Selected> selected, Map<EditionKey, List<Finding>> findings) {

        List<ReleaseItem> items() {
            return selected.stream().flatMap(each -> each.item().stream()).toList();
        }
    }

    /**
     * What a release would do now.
     *
     * @throws ProblemException FORBIDDEN, or INVALID_RELEASE for a time that is no time to come
     */
    public ReleaseForecast forecast(Caller caller, ReleaseRequest request) {
        request.editions()
                .forEach(edition -> caller.require(Role.PUBLISHER, edition.key().locale()));
        request.requireToCome(clock.instant().truncatedTo(ChronoUnit.MILLIS));
        Checked checked = store.read(tables -> check(tables, request));
        Map<EditionKey, ProblemException> rejected = new LinkedHashMap<>();
        checked.selected().forEach(each -> each.rejected().ifPresent(why -> rejected.put(each.key(), why)));
        Map<EditionKey, List<Finding>> stopping = new LinkedHashMap<>();
        List<RequestedOverride> overrides = new ArrayList<>();
        checked.findings().forEach((edition, findings) -> {
            List<Finding> errors = ItemErrors.in(findings);
            List<RequestedOverride> matching = request.overrides().stream()
                    .filter(override -> override.edition().equals(edition)
                            && !override.checkId().equals(UnfinishedCheck.ID)
                            && errors.stream().anyMatch(override::isOf))
                    .toList();
            List<Finding> left = errors.stream()
                    .filter(error -> matching.stream().noneMatch(override -> override.isOf(error)))
                    .toList();
            overrides.addAll(matching);
            if (!left.isEmpty()) {
                stopping.put(edition, left);
            }
        });
        return new ReleaseForecast(
                checked.basis(),
                rejected,
                checked.findings(),
                stopping,
                overrides,
                rejected.isEmpty() ? records(request, checked.items()) : List.of());
    }

    /**
     * What readers would see if a draft that is not stored yet was released alone, for each weight of its change; empty if
     * nothing of the record was ever public.
     *
     * @param draft stores the draft, in a transaction that is rolled back
     */
    public Map<Weight, RecordForecast> ofDraft(Slug slug, Function<Tables, Revision> draft) {
        Map<LanguageTag, Edition> before = store.read(tables -> shown(tables, slug.value()));
        Map<Weight, RecordForecast> forecasts = new EnumMap<>(Weight.class);
        if (!before.isEmpty()) {
            for (Weight weight : Weight.values()) {
                forecasts.put(
                        weight,
                        publishing.preview(
                                store,
                                tables -> List.of(ReleaseItem.canonical(
                                        slug, draft.apply(tables).number())),
                                // A correction needs a note; nobody has written it yet.
                                new ReleaseTerms(weight, Optional.of("-")),
                                tables -> withoutNotes(record(
                                        tables,
                                        slug.value(),
                                        before,
                                        Set.of(new EditionKey(slug, LanguageTag.CANONICAL))))));
            }
        }
        return forecasts;
    }

    private Checked check(Tables tables, ReleaseRequest request) {
        List<Selected> selected = selecting.selectEach(tables, request.editions());
        List<ReleaseItem> items =
                selected.stream().flatMap(each -> each.item().stream()).toList();
        Map<EditionKey, List<Finding>> byEdition = gate.check(tables, items).findings();
        Map<EditionKey, List<Finding>> findings = new LinkedHashMap<>();
        items.forEach(item -> findings.put(item.key(), byEdition.get(item.key())));
        return new Checked(ReleaseBasis.of(tables, items), selected, findings);
    }

    private List<RecordForecast> records(ReleaseRequest request, List<ReleaseItem> items) {
        List<String> slugs =
                items.stream().map(item -> item.slug().value()).distinct().toList();
        Set<EditionKey> named = items.stream().map(ReleaseItem::key).collect(Collectors.toSet());
        Map<String, Map<LanguageTag, Edition>> before = store.read(
                tables -> slugs.stream().collect(Collectors.toMap(Function.identity(), slug -> shown(tables, slug))));
        return publishing.preview(store, items, request.terms(), tables -> slugs.stream()
                .map(slug -> record(tables, slug, before.get(slug), named))
                .toList());
    }

    /** The editions that readers see now. */
    private static Map<LanguageTag, Edition> shown(Tables tables, String slug) {
        return tables.table(PublicStatuses.class).of(slug).stream()
                .filter(PublicStatus::isPublic)
                .map(PublicStatus::edition)
                .collect(Collectors.toMap(Edition::locale, Function.identity()));
    }

    private static RecordForecast record(
            Tables tables, String slug, Map<LanguageTag, Edition> before, Set<EditionKey> named) {
        List<PublicStatus> after = tables.table(PublicStatuses.class).of(slug);
        Revision canonical = after.stream()
                .filter(status -> status.edition().locale().equals(LanguageTag.CANONICAL))
                .findFirst()
                .flatMap(status -> tables.table(Revisions.class)
                        .find(slug, status.edition().revision()))
                .orElseThrow();
        List<LocaleForecast> locales = new ArrayList<>();
        after.forEach(status -> locales.add(locale(tables, status, before, canonical, named)));
        locales.sort(Comparator.comparing(
                        (LocaleForecast forecast) -> !forecast.locale().equals(LanguageTag.CANONICAL))
                .thenComparing(forecast -> forecast.locale().toString()));
        return new RecordForecast(canonical.record(), locales);
    }

    private static LocaleForecast locale(
            Tables tables,
            PublicStatus status,
            Map<LanguageTag, Edition> before,
            Revision canonical,
            Set<EditionKey> named) {
        Edition edition = status.edition();
        LanguageTag locale = edition.locale();
        Change change = change(status, Optional.ofNullable(before.get(locale)), canonical);
        boolean isNamed = named.contains(new EditionKey(edition.slug(), locale));
        if (change == Change.WITHDRAWN) {
            return new LocaleForecast(
                    locale, change, Optional.empty(), isNamed, List.of(), List.of(), Optional.empty());
        }
        EditionText text = tables.table(EditionTexts.class)
                .find(edition.slug().value(), locale.toString(), edition.number())
                .orElseThrow();
        CanonicalRecord record = text.revision().record();
        Treatments treatments = Treatments.of(record, text.version().map(BundleVersion::bundle), edition.unitWeights());
        return new LocaleForecast(
                locale,
                change,
                change == Change.NEW_EDITION ? Optional.of(edition.authority()) : Optional.empty(),
                isNamed,
                record.unitsById().keySet().stream()
                        .filter(unit -> treatments.of(unit).inCanonical())
                        .toList(),
                treatments.ids(Treatment.OUTDATED),
                change == Change.NEW_EDITION ? edition.note() : Optional.empty());
    }

    private static RecordForecast withoutNotes(RecordForecast forecast) {
        return new RecordForecast(
                forecast.record(),
                forecast.locales().stream()
                        .map(locale -> new LocaleForecast(
                                locale.locale(),
                                locale.change(),
                                locale.authority(),
                                locale.named(),
                                locale.inCanonical(),
                                locale.outdated(),
                                Optional.empty()))
                        .toList());
    }

    private static Change change(PublicStatus after, Optional<Edition> before, Revision canonical) {
        if (!after.isPublic()) {
            return Change.WITHDRAWN;
        }
        if (before.filter(edition -> edition.number() == after.edition().number())
                .isEmpty()) {
            return Change.NEW_EDITION;
        }
        return after.edition().revision() == canonical.number() ? Change.SAME_EDITION : Change.OLD_EDITION;
    }
}
