package dev.dragoman.startup.commands;

import dev.dragoman.proofs.verification.ClaimedStatement;
import dev.dragoman.proofs.verification.ProvenStatement;
import dev.dragoman.proofs.verification.PublisherKeys;
import dev.dragoman.proofs.verification.ReceivedMessage;
import dev.dragoman.proofs.verification.ShownText;
import dev.dragoman.proofs.verification.StatementRelations;
import dev.dragoman.proofs.verification.VerificationException;
import dev.dragoman.startup.commands.Evidence.Kind;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Verifies texts with their statements, proofs and the publisher's keys, from files or from the publisher's addresses. */
final class ProofCommand {

    private final PublishedEvidence published = new PublishedEvidence();
    private final List<Evidence> evidence = new ArrayList<>();
    private final List<String> output = new ArrayList<>();
    private final List<String> errors = new ArrayList<>();
    private boolean refuted;

    /**
     * Verifies what is given.
     *
     * @return empty if the only argument is a file of another kind, such as a backup
     */
    static Optional<Outcome> run(List<String> arguments) {
        ProofCommand command = new ProofCommand();
        try {
            return command.gather(arguments) ? Optional.of(command.verify()) : Optional.empty();
        } catch (IOException e) {
            return Optional.of(new Outcome(Outcome.UNDECIDED, List.of(), List.of("Not decided: " + e.getMessage())));
        } catch (VerificationException e) {
            return Optional.of(new Outcome(Outcome.FAILED, List.of(), List.of("NOT VERIFIED: " + e.getMessage())));
        }
    }

    private boolean gather(List<String> arguments) throws IOException {
        for (String argument : arguments) {
            if (PublishedEvidence.isAddress(argument)) {
                evidence.addAll(published.of(address(argument)));
            } else {
                Optional<Evidence> file = file(Path.of(argument));
                if (file.isEmpty() && arguments.size() == 1) {
                    return false;
                }
                evidence.add(file.orElseThrow(() -> new IOException(
                        argument + " is not a signed statement, a proof, a file of keys or a saved page")));
            }
        }
        Optional<String> address =
                arguments.stream().filter(PublishedEvidence::isAddress).findFirst();
        if (address.isPresent() && of(Kind.KEYS).isEmpty()) {
            published.keys(address(address.get())).ifPresent(evidence::add);
        }
        return true;
    }

    private static URI address(String argument) throws IOException {
        try {
            return new URI(argument);
        } catch (URISyntaxException e) {
            throw new IOException(argument + " is not an address", e);
        }
    }

    private static Optional<Evidence> file(Path path) throws IOException {
        if (!Files.isRegularFile(path)) {
            throw new IOException("There is no file " + path);
        }
        return Files.size(path) > Integer.MAX_VALUE / 4
                ? Optional.empty()
                : Evidence.of(path.toString(), Files.readAllBytes(path));
    }

    private List<Evidence> of(Kind kind) {
        return evidence.stream().filter(each -> each.kind() == kind).toList();
    }

    private Outcome verify() throws IOException {
        List<ReceivedMessage> whole =
                published.answers().stream().filter(this::isWhole).toList();
        if (refuted) {
            return new Outcome(Outcome.FAILED, output, errors);
        }
        if (of(Kind.STATEMENT).isEmpty()) {
            throw new IOException("there is no signed statement to verify");
        }
        PublisherKeys keys = keys();
        List<ProvenStatement> proven = new ArrayList<>();
        for (Evidence statement : of(Kind.STATEMENT)) {
            try {
                proven.add(verify(keys, statement));
            } catch (VerificationException e) {
                refute(statement.name(), e);
            }
        }
        StatementRelations relations = new StatementRelations(proven);
        output.addAll(relations.sentences());
        List<ClaimedStatement> editions = proven.stream()
                .map(ProvenStatement::statement)
                .filter(statement -> !statement.isWithdrawal())
                .toList();
        of(Kind.PAGE).forEach(page -> compare(page, editions));
        if (!whole.isEmpty()) {
            output.add("Answers with a right Content-Digest (RFC 9530): " + whole.size() + ".");
        }
        List<ReceivedMessage.Proven> messages = published.answers().stream()
                .flatMap(answer -> verify(keys, answer).stream())
                .toList();
        Stream.concat(
                        proven.stream().flatMap(each -> Stream.of(each.key(), each.logKey())),
                        messages.stream().map(ReceivedMessage.Proven::key))
                .map(PublisherKeys.Key::id)
                .distinct()
                .forEach(id -> output.add("The fingerprint of the key is " + id
                        + ": compare it with one that you have from the publisher in another way."));
        return new Outcome(status(proven, relations), output, errors);
    }

    private int status(List<ProvenStatement> proven, StatementRelations relations) {
        if (refuted) {
            return Outcome.FAILED;
        }
        if (!errors.isEmpty()) {
            return Outcome.UNDECIDED;
        }
        boolean withdrawn = proven.stream()
                .map(ProvenStatement::statement)
                .anyMatch(statement -> statement.isWithdrawal()
                        || relations.withdrawalOf(statement).isPresent());
        return withdrawn ? Outcome.WITHDRAWN : Outcome.DONE;
    }

    /** Whether an answer has its whole content; not known if it has no digest. */
    private boolean isWhole(ReceivedMessage answer) {
        try {
            return answer.hasRightDigest();
        } catch (VerificationException e) {
            refute(answer.address().toString(), e);
            return false;
        }
    }

    private Optional<ReceivedMessage.Proven> verify(PublisherKeys keys, ReceivedMessage answer) {
        try {
            Optional<ReceivedMessage.Proven> proven = answer.verify(keys);
            proven.ifPresent(
                    of -> output.add("The answer of " + answer.address() + " has a signature of the HTTP message"
                            + " (RFC 9421), made at " + of.at() + " for " + of.location() + "."));
            return proven;
        } catch (VerificationException e) {
            refute(answer.address().toString(), e);
            return Optional.empty();
        }
    }

    private void refute(String name, VerificationException reason) {
        refuted = true;
        errors.add("NOT VERIFIED: " + name + ": " + reason.getMessage());
    }

    /** All keys given: who gives them says that they are the publisher's. */
    private PublisherKeys keys() throws IOException {
        if (of(Kind.KEYS).isEmpty()) {
            throw new IOException("there are no keys of the publisher; they are in the file keys.json at "
                    + "/.well-known/dragoman/keys.json of the publisher's site");
        }
        return PublisherKeys.parse(of(Kind.KEYS).get(0).bytes());
    }

    private ProvenStatement verify(PublisherKeys keys, Evidence statement) throws IOException {
        List<Evidence> proofs = of(Kind.PROOF);
        if (proofs.isEmpty()) {
            throw new IOException("there is no proof of " + statement.name());
        }
        // One that is about another statement says so when it is verified.
        Evidence proof = proofs.stream()
                .filter(each -> isAbout(each, statement))
                .findFirst()
                .orElse(proofs.get(0));
        ProvenStatement proven = ProvenStatement.verify(keys, statement.bytes(), proof.text());
        ClaimedStatement said = proven.statement();
        output.add("VERIFIED: " + statement.name());
        output.add("  The publisher has " + (said.isWithdrawal() ? "withdrawn " : "released ") + said.describe()
                + said.title().map(title -> ", \"" + title + "\"").orElse("") + ", at " + said.at() + ".");
        if (said.isBeforeSigning()) {
            output.add(
                    "  It was public before the publisher began to sign, so the signature is younger than the text.");
        } else if (proven.key().from().filter(from -> said.at().isBefore(from)).isPresent()) {
            output.add("  It was signed with a key that is in use since "
                    + proven.key().from().orElseThrow() + ", so the signature is younger than the text.");
        }
        output.add("  It is entry " + proven.index() + " of the log "
                + proven.checkpoint().origin() + ", which had "
                + proven.checkpoint().size() + " entries.");
        return proven;
    }

    private static boolean isAbout(Evidence proof, Evidence statement) {
        try {
            return ProvenStatement.isAbout(proof.text(), statement.bytes());
        } catch (VerificationException unreadable) {
            return false;
        }
    }

    /** A page must show one of the proven editions; that of a withdrawal shows none. */
    private void compare(Evidence page, List<ClaimedStatement> editions) {
        if (editions.isEmpty()) {
            return;
        }
        ShownText shown = new ShownText(page.text());
        List<Optional<String>> missing = editions.stream().map(shown::missing).toList();
        if (missing.stream().anyMatch(Optional::isEmpty)) {
            output.add("The page " + page.name() + " shows every part of the text in the statement.");
        } else {
            refute(
                    page.name(),
                    new VerificationException("the page does not show what was signed; this part is missing: \""
                            + missing.get(0).orElseThrow() + "\""));
        }
    }
}
