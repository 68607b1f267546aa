package dev.dragoman.proofs.verification;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What several proven statements say of one another: one act, one edition after another, a withdrawal. */
public final class StatementRelations {

    private final List<ClaimedStatement> statements;

    public StatementRelations(List<ProvenStatement> proven) {
        this.statements = proven.stream().map(ProvenStatement::statement).toList();
    }

    /** The withdrawal among them of the text that one of them is about. */
    public Optional<ClaimedStatement> withdrawalOf(ClaimedStatement edition) {
        return statements.stream()
                .filter(ClaimedStatement::isWithdrawal)
                .filter(other -> concerns(other, edition))
                .findFirst();
    }

    /** Whether a text was withdrawn by this statement. */
    private static boolean concerns(ClaimedStatement withdrawal, ClaimedStatement edition) {
        boolean named =
                withdrawal.withdrawn().filter(edition.digest().hex()::equals).isPresent();
        boolean sameText = withdrawal.slug().equals(edition.slug())
                && withdrawal.locale().equals(edition.locale())
                && withdrawal.number() >= edition.number()
                && !withdrawal.at().isBefore(edition.at());
        return !edition.isWithdrawal() && (named || sameText);
    }

    /** The relations in sentences. */
    public List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        for (int i = 0; i < statements.size(); i++) {
            ClaimedStatement one = statements.get(i);
            for (ClaimedStatement other : statements.subList(i + 1, statements.size())) {
                between(one, other).or(() -> between(other, one)).ifPresent(sentences::add);
            }
        }
        return sentences;
    }

    private static Optional<String> between(ClaimedStatement one, ClaimedStatement other) {
        if (one.isWithdrawal() || other.isWithdrawal()) {
            return concerns(one, other) && one.isWithdrawal()
                    ? Optional.of(other.describe() + " was withdrawn at " + one.at() + ".")
                    : Optional.empty();
        }
        if (one.release().isPresent() && one.release().equals(other.release())) {
            String same = one.revision().isPresent() && one.revision().equals(other.revision())
                    ? ", from the same revision of the English text"
                    : ", from different revisions of the English text";
            return Optional.of(one.describe() + ", and " + other.describe() + " were released in one act" + same + ".");
        }
        if (other.previous().filter(one.digest().hex()::equals).isPresent()) {
            return Optional.of(other.describe() + " directly follows " + one.describe() + ", and takes its place since "
                    + other.at() + ".");
        }
        if (one.slug().equals(other.slug()) && one.locale().equals(other.locale()) && one.number() < other.number()) {
            return Optional.of(other.describe() + " was released after " + one.describe() + ".");
        }
        return Optional.empty();
    }
}
