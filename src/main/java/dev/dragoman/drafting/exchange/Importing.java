package dev.dragoman.drafting.exchange;

import dev.dragoman.access.Caller;
import dev.dragoman.access.Role;
import dev.dragoman.access.Secret;
import dev.dragoman.editions.changes.WriteCommitted;
import dev.dragoman.http.body.BodyConfig;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.quality.finding.FindingMessages;
import dev.dragoman.storage.Store;
import dev.dragoman.storage.Tables;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Imports zip files in two steps, each file by itself: all files are checked, and then those that can be are taken. */
@Singleton
public class Importing {

    private static final Duration KEPT = Duration.ofDays(7);
    /** Longer than one file takes, with waiting for its turn. */
    private static final Duration LEASE = Duration.ofMinutes(2);

    private static final int MAX_PER_PERSON = 5;
    private static final int MAX_NAME = 200;
    private static final String WORKED_ON = "The import is being worked on; wait until it is checked or taken";

    private final Store store;
    private final TakingFiles files;
    private final FindingMessages findings;
    private final Event<WriteCommitted> committed;
    private final AgencyZip.Limits limits;
    private final Clock clock;

    Importing(
            Store store,
            TakingFiles files,
            FindingMessages findings,
            Event<WriteCommitted> committed,
            ExchangeConfig config,
            BodyConfig bodies,
            Clock clock) {
        this.store = store;
        this.files = files;
        this.findings = findings;
        this.committed = committed;
        this.limits = new AgencyZip.Limits(
                config.files(), config.unpacked().asLongValue(), bodies.body().asLongValue());
        this.clock = clock;
    }

    /** Whether they translate into any language. */
    public static boolean mayImport(Caller caller) {
        return caller.grants().stream()
                .anyMatch(grant -> grant.role() == Role.TRANSLATOR || grant.role() == Role.ADMIN);
    }

    /**
     * Requires that they translate into any language; which files they may import is checked for each.
     *
     * @throws ProblemException UNAUTHENTICATED, FORBIDDEN
     */
    public static void requireImporter(Caller caller) {
        caller.requireEditor();
        if (!mayImport(caller)) {
            caller.require(Role.ADMIN);
        }
    }

    /**
     * Keeps a zip file, to be checked.
     *
     * @return its id
     * @throws ProblemException as {@link #read} and {@link #keep(Tables, Caller, String, byte[], List)}
     */
    public String keep(Caller caller, String name, byte[] zip) {
        List<ImportedFile> found = read(caller, zip);
        return store.inTransaction(tables -> keep(tables, caller, name, zip, found))
                .id();
    }

    /**
     * The translations in a zip file, of which nothing but their paths is known yet.
     *
     * @throws ProblemException UNAUTHENTICATED, FORBIDDEN, INVALID_BODY if it is no zip file of translations, LIMIT_EXCEEDED
     */
    public List<ImportedFile> read(Caller caller, byte[] zip) {
        requireImporter(caller);
        List<ImportedFile> found = new ArrayList<>();
        AgencyZip.read(zip, limits, file -> found.add(ImportedFile.waiting(file.number(), shown(file.path()))));
        if (found.isEmpty()) {
            throw new ProblemException(ProblemCode.INVALID_BODY, "The zip file has no translations");
        }
        return found;
    }

    /**
     * Keeps a zip file that has been read, to be checked, instead of the oldest of this person.
     *
     * @throws ProblemException LIMIT_EXCEEDED if too many imports of this person are being worked on
     */
    public ExchangeImport keep(Tables tables, Caller caller, String name, byte[] zip, List<ImportedFile> found) {
        String id = Secret.ofAddress().text();
        Instant now = now();
        ExchangeImports imports = tables.table(ExchangeImports.class);
        imports.older(now.minus(KEPT)).forEach(old -> delete(imports, old));
        List<ExchangeImport> own = imports.of(caller.name());
        List<ExchangeImport> idle = own.stream()
                .filter(one -> !one.isRunning() || one.isStopped(now))
                .toList();
        int running = own.size() - idle.size();
        if (running >= MAX_PER_PERSON) {
            throw new ProblemException(
                    ProblemCode.LIMIT_EXCEEDED,
                    running + " of your imports are being worked on; wait until one has ended");
        }
        idle.stream().skip(MAX_PER_PERSON - 1L - running).forEach(one -> delete(imports, one.id()));
        imports.add(id, caller.name(), shown(name), ExchangeImport.CHECKING, now.plus(LEASE), now, zip);
        found.forEach(file -> imports.addFile(
                id, file.number(), file.path(), file.state(), file.version(), file.revision(), file.report()));
        return require(tables, caller, id);
    }

    /** A person's own import. */
    public Optional<ExchangeImport> find(Caller caller, String id) {
        return store.read(tables -> find(tables, caller, id));
    }

    /**
     * A person's own import.
     *
     * @throws ProblemException NOT_FOUND
     */
    public ExchangeImport require(Caller caller, String id) {
        return store.read(tables -> require(tables, caller, id));
    }

    /** The same within a transaction. */
    public ExchangeImport require(Tables tables, Caller caller, String id) {
        return find(tables, caller, id)
                .orElseThrow(() -> new ProblemException(
                        ProblemCode.NOT_FOUND, "There is no such import of yours; it is kept for a week"));
    }

    private static Optional<ExchangeImport> find(Tables tables, Caller caller, String id) {
        return tables.table(ExchangeImports.class).find(id, caller.name());
    }

    /** A person's own imports, newest first. */
    public List<ExchangeImport> of(Caller caller) {
        return store.read(tables -> tables.table(ExchangeImports.class).of(caller.name()));
    }

    /** The files of an import, in the order of the zip file. */
    public List<ImportedFile> files(ExchangeImport of) {
        return store.read(tables -> files(tables, of));
    }

    /** The same within a transaction. */
    public List<ImportedFile> files(Tables tables, ExchangeImport of) {
        return tables.table(ExchangeImports.class).files(of.id());
    }

    /** Whether the work on an import has stopped, as after a restart. */
    public boolean isStopped(ExchangeImport of) {
        return of.isStopped(now());
    }

    /** Begins to take what can be taken; false if it is not checked, or work on it goes on. */
    boolean beginTaking(Caller caller, String id) {
        return store.inTransaction(tables -> beginTaking(tables, caller, id));
    }

    /**
     * Begins to take what can be taken.
     *
     * @throws ProblemException NOT_FOUND, or WRONG_STATE if it is not checked, or work on it goes on
     */
    public ExchangeImport take(Tables tables, Caller caller, String id) {
        require(tables, caller, id);
        requireState(beginTaking(tables, caller, id), WORKED_ON);
        return require(tables, caller, id);
    }

    private boolean beginTaking(Tables tables, Caller caller, String id) {
        return change(tables, caller, id, imports -> {
            Instant until = now().plus(LEASE);
            return imports.setState(id, ExchangeImport.CHECKED, ExchangeImport.TAKING, until) > 0
                    || imports.setState(id, ExchangeImport.TAKEN, ExchangeImport.TAKING, until) > 0;
        });
    }

    /** Takes over an import whose work has stopped; false if it goes on, or has ended. */
    boolean beginAgain(Caller caller, String id) {
        return store.inTransaction(tables -> beginAgain(tables, caller, id));
    }

    /**
     * Takes over an import whose work has stopped.
     *
     * @throws ProblemException NOT_FOUND, or WRONG_STATE if it goes on, or has ended
     */
    public ExchangeImport resume(Tables tables, Caller caller, String id) {
        require(tables, caller, id);
        requireState(beginAgain(tables, caller, id), "The import has not stopped");
        return require(tables, caller, id);
    }

    private boolean beginAgain(Tables tables, Caller caller, String id) {
        return find(tables, caller, id).filter(this::isStopped).isPresent()
                && change(tables, caller, id, imports -> imports.takeOver(id, now(), now().plus(LEASE)) > 0);
    }

    /** Deletes a person's own import, unless it is worked on. */
    public boolean discard(Caller caller, String id) {
        return store.inTransaction(tables -> discard(tables, caller, id));
    }

    /**
     * Deletes a person's own import.
     *
     * @throws ProblemException NOT_FOUND, or WRONG_STATE if it is worked on
     */
    public void delete(Tables tables, Caller caller, String id) {
        require(tables, caller, id);
        requireState(discard(tables, caller, id), WORKED_ON);
    }

    private boolean discard(Tables tables, Caller caller, String id) {
        boolean idle = find(tables, caller, id)
                .filter(one -> !one.isRunning() || isStopped(one))
                .isPresent();
        if (idle) {
            delete(tables.table(ExchangeImports.class), id);
        }
        return idle;
    }

    private static void requireState(boolean changed, String otherwise) {
        if (!changed) {
            throw new ProblemException(ProblemCode.WRONG_STATE, otherwise);
        }
    }

    /** Checks or takes what is left to do of an import, one file after the other. */
    void run(Caller caller, String id, LanguageTag language) {
        Optional<ExchangeImport> found = find(caller, id).filter(ExchangeImport::isRunning);
        if (found.isEmpty()) {
            return;
        }
        boolean taking = found.get().state().equals(ExchangeImport.TAKING);
        String due = taking ? ImportedFile.READY : ImportedFile.WAITING;
        Map<Integer, ImportedFile> waiting = files(found.get()).stream()
                .filter(file -> file.state().equals(due))
                .collect(Collectors.toMap(ImportedFile::number, Function.identity()));
        byte[] zip = store.read(tables -> tables.table(ExchangeImports.class).content(id))
                .orElseThrow();
        AgencyZip.read(zip, limits, content -> Optional.ofNullable(waiting.get(content.number()))
                .ifPresent(file -> set(
                        id,
                        taking
                                ? files.take(caller, file, content, findings.in(language))
                                : files.check(caller, file, content, findings.in(language)))));
        store.inTransaction(tables -> change(
                tables,
                caller,
                id,
                imports -> imports.setState(
                                id, found.get().state(), taking ? ExchangeImport.TAKEN : ExchangeImport.CHECKED, now())
                        > 0));
    }

    private void set(String id, ImportedFile file) {
        store.inTransaction(tables -> {
            ExchangeImports imports = tables.table(ExchangeImports.class);
            imports.setFile(id, file.number(), file.state(), file.version(), file.revision(), file.report());
            imports.renew(id, now().plus(LEASE));
            return true;
        });
        if (file.state().equals(ImportedFile.TAKEN)) {
            committed.fire(new WriteCommitted());
        }
    }

    private static boolean change(Tables tables, Caller caller, String id, Function<ExchangeImports, Boolean> change) {
        ExchangeImports imports = tables.table(ExchangeImports.class);
        return imports.find(id, caller.name()).isPresent() && change.apply(imports);
    }

    private static void delete(ExchangeImports imports, String id) {
        imports.deleteFiles(id);
        imports.delete(id);
    }

    private static String shown(String name) {
        String clean = name.replaceAll("\\p{Cntrl}", "�");
        return clean.substring(0, Math.min(clean.length(), MAX_NAME));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
