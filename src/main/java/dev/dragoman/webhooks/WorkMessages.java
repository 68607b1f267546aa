package dev.dragoman.webhooks;

import dev.dragoman.access.AuditedAct;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.records.Revision;
import dev.dragoman.records.Revisions;
import dev.dragoman.storage.Tables;
import dev.dragoman.translation.Bundle;
import dev.dragoman.translation.BundleVersion;
import dev.dragoman.translation.BundleVersions;
import dev.dragoman.translation.Coverage;
import dev.dragoman.translation.TargetStatus;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Queues messages about work that is not public, in the transaction of the act, for webhooks that may see it. */
@Singleton
public class WorkMessages {

    /** The acts of the audit log that cause messages, with the types of the messages. */
    private static final Map<String, String> TYPES = Map.of(
            "submit", EventType.REVIEW_REQUESTED,
            "reject", EventType.SENT_BACK,
            "approve", EventType.APPROVED,
            "assign", EventType.ASSIGNED,
            "unassign", EventType.UNASSIGNED,
            "record.write", EventType.OUTDATED,
            "schedule", EventType.SCHEDULED,
            "reschedule", EventType.SCHEDULED,
            "cancel", EventType.UNSCHEDULED,
            "fail", EventType.UNSCHEDULED);

    private static final List<TargetStatus> TO_DO = List.of(TargetStatus.OUTDATED, TargetStatus.MISSING);

    private final WebhookQueue queue;
    private final WorkAccess access;
    private final Clock clock;

    WorkMessages(WebhookQueue queue, WorkAccess access, Clock clock) {
        this.queue = queue;
        this.access = access;
        this.clock = clock;
    }

    void onAct(@Observes AuditedAct act) {
        String type = TYPES.get(act.act());
        if (type == null || act.slug() == null) {
            return;
        }
        Tables tables = act.tables();
        List<Webhook> interested = tables.table(Webhooks.class).enabled().stream()
                .filter(webhook -> webhook.filter().wantsWork())
                .toList();
        if (!interested.isEmpty()) {
            work(act, type).forEach(work -> queue(tables, interested, type, work));
        }
    }

    private void queue(Tables tables, List<Webhook> interested, String type, MessageBody.Work work) {
        LanguageTag locale = LanguageTag.parse(work.locale());
        Message message = Messages.ofWork(type, work, clock.instant());
        Predicate<Webhook> selected =
                webhook -> webhook.filter().selects(type, work.slug(), Optional.of(work.locale()));
        interested.stream()
                .filter(selected)
                .filter(webhook -> access.mayReceive(tables, webhook, type, locale))
                .forEach(webhook -> queue.add(tables, webhook, message));
    }

    private static Stream<MessageBody.Work> work(AuditedAct act, String type) {
        return type.equals(EventType.OUTDATED)
                ? outdated(act)
                : Stream.of(new MessageBody.Work(
                        act.slug(),
                        act.locale(),
                        number(act, "revision"),
                        number(act, "version"),
                        null,
                        text(act, "release"),
                        text(act, "at"),
                        type.equals(EventType.UNASSIGNED) ? text(act, "from") : text(act, "to"),
                        text(act, "due")));
    }

    /** The translations with units that the new revision makes outdated or adds. */
    private static Stream<MessageBody.Work> outdated(AuditedAct act) {
        Revisions revisions = act.tables().table(Revisions.class);
        Integer number = number(act, "revision");
        Optional<Revision> after = number == null ? Optional.empty() : revisions.find(act.slug(), number);
        Optional<Revision> before = after.flatMap(revision -> revisions.find(act.slug(), revision.number() - 1));
        if (before.isEmpty()) {
            return Stream.empty();
        }
        return act.tables().table(BundleVersions.class).newestOfEachLocale(act.slug()).stream()
                .map(BundleVersion::bundle)
                .flatMap(bundle -> outdated(act.slug(), before.get(), after.get(), bundle));
    }

    private static Stream<MessageBody.Work> outdated(String slug, Revision before, Revision after, Bundle bundle) {
        Map<String, TargetStatus> old =
                Coverage.of(before.record(), Optional.of(bundle)).units();
        long units = Coverage.of(after.record(), Optional.of(bundle)).units().entrySet().stream()
                .filter(unit -> TO_DO.contains(unit.getValue()) && old.get(unit.getKey()) != unit.getValue())
                .count();
        return units == 0
                ? Stream.empty()
                : Stream.of(new MessageBody.Work(
                        slug, bundle.locale().toString(), after.number(), null, (int) units, null, null, null, null));
    }

    private static Integer number(AuditedAct act, String name) {
        return act.detail().get(name) instanceof Integer number ? number : null;
    }

    private static String text(AuditedAct act, String name) {
        return act.detail().get(name) instanceof String text ? text : null;
    }
}
