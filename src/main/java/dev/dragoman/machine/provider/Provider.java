package dev.dragoman.machine.provider;

import dev.dragoman.machine.text.Notation;
import java.util.List;
import java.util.Optional;

/** Something that translates texts, behind a protocol of its own. */
public interface Provider {

    /** What is recorded as the tool that made a text. */
    String tool();

    /** How protected parts are written for it. */
    Notation notation();

    /** The maximum number of texts in a request. */
    int mostTexts();

    /**
     * Translates; blocks until there is an answer or the timeout has passed.
     *
     * @return one text for each of the request, in their order; empty if the texts are delivered later to the request's callback
     * @throws ProviderFault if there is no answer that can be used
     */
    Optional<List<String>> translate(ProviderRequest request);

    /** Whether it delivers the texts later. */
    default boolean deliversLater() {
        return false;
    }

    /**
     * Reads what was delivered to a callback.
     *
     * @param texts how many were asked for
     * @throws ProviderFault if that is no answer that can be used
     */
    default List<String> delivered(byte[] body, int texts) {
        throw new ProviderFault(ProviderFault.Kind.REJECTED, "The provider delivers no texts later");
    }

    /**
     * What it means that a provider delivers an error.
     *
     * @param code the provider's own number of it
     */
    default ProviderFault undelivered(Optional<Integer> code) {
        return new ProviderFault(ProviderFault.Kind.FAILED, "The provider reported an error");
    }
}
