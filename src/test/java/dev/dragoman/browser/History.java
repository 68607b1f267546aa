package dev.dragoman.browser;

import dev.dragoman.delivery.Newsroom;
import dev.dragoman.editions.Withdrawal;
import dev.dragoman.editions.WithdrawalMode;
import dev.dragoman.editions.weights.Weight;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Records with a past: one that was revised and corrected since its translations were made, one that was withdrawn. */
final class History {

    private static final String RECORD = """
            ---
            kind: press-release
            title: Talks in Brussels%s
            topic: Records with a past
            issued: 2026-01-15
            event:
              start: 2026-01-15T18:30[Europe/Brussels]
              duration: %s
              place: Brussels
            ---

            The ministers met in the %s and spoke about the %s of their work until noon.

            1. The first point that was printed, about plans and what follows.

               - (1) A point within the point, on %s million euros.
            %s
            """;

    private static final Map<String, Map<String, String>> TRANSLATIONS = Map.of(
            "ja",
                    Map.of(
                            "title", "ブリュッセルにおける会談",
                            "topic", "過去のある文書",
                            "place", "ブリュッセル",
                            "p1", "大臣は午前中に会合し、正午まで作業の開始について協議しました。",
                            "p2", "印刷された最初の項目。計画とその後について。",
                            "p3", "項目内の項目。1,000万ユーロについて。"),
            "ar",
                    Map.of(
                            "title", "محادثات في بروكسل",
                            "topic", "وثائق لها ماضٍ",
                            "place", "بروكسل",
                            "p1", "اجتمع الوزراء صباحًا وتحدثوا عن بداية عملهم حتى الظهر.",
                            "p2", "النقطة الأولى المطبوعة، عن الخطط وما يليها.",
                            "p3", "نقطة داخل النقطة، عن 10 ملايين يورو."),
            "fr", Map.of("title", "Entretiens à Bruxelles", "p1", "Les ministres se sont réunis le matin."),
            "de", Map.of("title", "Gespräche in Brüssel", "p1", "Die Minister trafen sich am Morgen."));

    private final String corrected;
    private final String withdrawn;

    /** Releases them. */
    History(Newsroom newsroom) {
        corrected = newsroom.newSlug();
        newsroom.release(corrected, RECORD.formatted("", "PT1H", "morning", "beginning", "10", ""));
        TRANSLATIONS.forEach((locale, targets) -> newsroom.translate(corrected, locale, targets));
        newsroom.release(
                corrected, RECORD.formatted("", "PT1H", "afternoon", "course", "20", "\n   - A point that came."));
        newsroom.store(
                corrected,
                RECORD.formatted(
                        ", the second round", "PT2H", "afternoon", "course", "20", "\n   - A point that came."));
        newsroom.amend(
                corrected,
                "en",
                Weight.CORRECTION,
                Optional.of("The talks took two hours, not one, and were the second round."),
                Optional.empty(),
                Map.of());
        for (String locale : List.of("ja", "ar")) {
            newsroom.amend(
                    corrected,
                    locale,
                    Weight.CORRECTION,
                    Optional.of("The talks took two hours, not one, and were the second round."),
                    Optional.of("A. Reviewer"),
                    Map.of("title", Weight.CORRECTION, "p1", Weight.MAJOR, "p3", Weight.CORRECTION));
            newsroom.store(corrected, locale, changed(TRANSLATIONS.get(locale), locale));
            newsroom.amend(
                    corrected,
                    locale,
                    Weight.MAJOR,
                    Optional.empty(),
                    Optional.of("A. Reviewer"),
                    Map.of("title", Weight.MAJOR));
        }
        withdrawn = newsroom.newSlug();
        newsroom.release(withdrawn, RECORD.formatted("", "PT1H", "morning", "beginning", "10", ""));
        TRANSLATIONS.forEach((locale, targets) -> newsroom.translate(withdrawn, locale, targets));
        for (String locale : List.of("ja", "ar")) {
            newsroom.withdraw(
                    withdrawn,
                    locale,
                    new Withdrawal(
                            WithdrawalMode.WITHDRAWN,
                            Optional.of("The translation was published by mistake."),
                            Optional.empty(),
                            Instant.parse("2026-02-03T04:05:06Z"),
                            Optional.empty()));
        }
        newsroom.awaitChanges();
    }

    /** The paths of all kinds of pages that only such records have. */
    Stream<String> paths() {
        return Stream.concat(
                Stream.of("ja", "ar")
                        .flatMap(locale -> Stream.of(
                                "/" + locale + "/" + corrected,
                                "/" + locale + "/" + corrected + "/editions",
                                "/" + locale + "/" + corrected + "/editions/2",
                                "/" + locale + "/" + corrected + "/editions/3",
                                "/" + locale + "/" + withdrawn)),
                Stream.of(
                        "/fr/" + corrected,
                        "/de/" + corrected + "/editions",
                        "/en/" + corrected,
                        "/en/" + corrected + "/editions",
                        "/en/" + corrected + "/editions/2",
                        "/en/" + corrected + "/editions/3"));
    }

    private static Map<String, String> changed(Map<String, String> targets, String locale) {
        Map<String, String> changed = new HashMap<>(targets);
        changed.put(
                "p1",
                locale.equals("ja")
                        ? "大臣は午後に会合し、正午まで作業の進捗について協議しました。"
                        : "اجتمع الوزراء بعد الظهر وتحدثوا عن سير عملهم حتى الظهر.");
        changed.put("p3", locale.equals("ja") ? "項目内の項目。2,000万ユーロについて。" : "نقطة داخل النقطة، عن 20 مليون يورو.");
        return changed;
    }
}
