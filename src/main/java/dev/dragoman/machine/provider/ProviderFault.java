package dev.dragoman.machine.provider;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** Why a provider did not translate; never with the key or anything else that the provider wrote. */
public final class ProviderFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Kind kind;
    private final transient Optional<Duration> retryAfter;

    /** What may be done about it. */
    public enum Kind {
        /** There was no answer in time. */
        TIMEOUT(true),
        /** There was no connection, or it was closed before the answer. */
        UNREACHABLE(true),
        /** The provider asks to wait. */
        BUSY(true),
        /** The provider itself failed. */
        FAILED(true),
        /** The quota is used up, or has to be paid. */
        QUOTA(false),
        /** The key, the address or the language is not accepted. */
        REJECTED(false),
        /** These texts are not accepted; fewer of them may be. */
        BAD_REQUEST(false),
        /** The answer cannot be used; that to fewer texts may be. */
        BAD_ANSWER(false);

        private final boolean temporary;

        Kind(boolean temporary) {
            this.temporary = temporary;
        }

        /** Whether the same request may succeed later. */
        public boolean isTemporary() {
            return temporary;
        }

        /** Whether fewer texts in a request may help. */
        public boolean concernsTexts() {
            return this == BAD_REQUEST || this == BAD_ANSWER;
        }

        /** The value in the store and in message keys. */
        public String slug() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public ProviderFault(Kind kind, String message) {
        this(kind, message, Optional.empty());
    }

    /** @param retryAfter how long the provider asks to wait */
    public ProviderFault(Kind kind, String message, Optional<Duration> retryAfter) {
        super(message);
        this.kind = kind;
        this.retryAfter = retryAfter;
    }

    public Kind kind() {
        return kind;
    }

    /** How long the provider asks to wait. */
    public Optional<Duration> retryAfter() {
        return retryAfter == null ? Optional.empty() : retryAfter;
    }
}
