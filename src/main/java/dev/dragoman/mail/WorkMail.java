package dev.dragoman.mail;

import dev.dragoman.access.AuditedAct;
import dev.dragoman.storage.Tables;
import dev.dragoman.translation.BundleVersion;
import dev.dragoman.translation.BundleVersions;
import dev.dragoman.translation.assignment.Assignment;
import dev.dragoman.translation.assignment.Assignments;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/** Queues e-mail for people whose work another person's act concerns, in the transaction of the act. */
@Singleton
public class WorkMail {

    private final boolean enabled;
    private final Clock clock;

    WorkMail(MailConfig config, Clock clock) {
        enabled = config.from().isPresent();
        this.clock = clock;
    }

    void onAct(@Observes AuditedAct act) {
        if (!enabled) {
            return;
        }
        if (act.act().equals("token.issue") && act.detail().containsKey("invited")) {
            queue(act, text(act, "name"), MailKind.INVITED);
        }
        if (act.slug() == null || act.locale() == null) {
            return;
        }
        switch (act.act()) {
            case "assign" -> {
                queue(act, text(act, "to"), act.detail().containsKey("changed") ? MailKind.CHANGED : MailKind.ASSIGNED);
                queue(act, text(act, "from"), MailKind.WITHDRAWN);
            }
            case "unassign" -> queue(act, text(act, "from"), MailKind.WITHDRAWN);
            case "submit" -> queue(act, assignee(act), MailKind.SUBMITTED);
            case "reject" -> queue(act, author(act), MailKind.SENT_BACK);
            default -> {
                // Of other acts nobody is told by e-mail.
            }
        }
    }

    private void queue(AuditedAct act, Optional<String> recipient, MailKind kind) {
        Tables tables = act.tables();
        Instant now = clock.instant();
        recipient
                .filter(name -> !name.equals(act.actor()))
                .filter(name -> Recipients.address(tables, name, now).isPresent())
                .ifPresent(name -> tables.table(MailQueue.class)
                        .add(
                                id(now),
                                name,
                                kind.name(),
                                act.actor(),
                                Objects.requireNonNullElse(act.slug(), ""),
                                Objects.requireNonNullElse(act.locale(), ""),
                                kind == MailKind.WITHDRAWN ? Optional.empty() : text(act, "due"),
                                now.toEpochMilli()));
    }

    private static Optional<String> assignee(AuditedAct act) {
        return act.tables()
                .table(Assignments.class)
                .find(act.slug(), act.locale())
                .map(Assignment::assignee);
    }

    private static Optional<String> author(AuditedAct act) {
        return act.tables()
                .table(BundleVersions.class)
                .newest(act.slug(), act.locale())
                .flatMap(BundleVersion::author);
    }

    private static Optional<String> text(AuditedAct act, String name) {
        return act.detail().get(name) instanceof String text ? Optional.of(text) : Optional.empty();
    }

    /** Sorts by time. */
    private static String id(Instant now) {
        return HexFormat.of().toHexDigits(now.toEpochMilli())
                + HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
    }
}
