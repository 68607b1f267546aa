package dev.dragoman.rendering.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.dragoman.editions.Edition;
import dev.dragoman.locales.LanguageChoice;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.locales.messages.InterfaceMessages;
import dev.dragoman.rendering.Assets;
import dev.dragoman.rendering.LocalizedMessages;
import dev.dragoman.rendering.PageFrame;
import dev.dragoman.rendering.PageHead;
import dev.dragoman.rendering.Permalinks;
import dev.dragoman.rendering.Publisher;
import dev.dragoman.rendering.PublisherView;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/** Renders the page on which readers verify a text, in the words of the interface. */
@Singleton
public class VerifierRendering {

    /** The path of the page, which is negotiated. */
    public static final String PATH = "/verify";

    private final InterfaceMessages interfaceMessages;
    private final Permalinks permalinks;
    private final Publisher publisher;
    private final Assets assets;
    private final boolean signed;

    VerifierRendering(
            InterfaceMessages interfaceMessages,
            Permalinks permalinks,
            Publisher publisher,
            Assets assets,
            Config settings) {
        this.signed = settings.getOptionalValue("dragoman.signing.enabled", Boolean.class)
                .orElse(true);
        this.interfaceMessages = interfaceMessages;
        this.permalinks = permalinks;
        this.publisher = publisher;
        this.assets = assets;
    }

    @CheckedTemplate(basePath = "verifier")
    static final class Templates {

        static native TemplateInstance page(PageFrame frame, LocalizedMessages messages);

        private Templates() {}
    }

    /**
     * The path and query of the page in a language.
     *
     * @param edition the path of the edition whose files it takes at once
     */
    public static String address(LanguageTag locale, Optional<String> edition) {
        return PATH + "?lang=" + locale
                + edition.map(path -> "&edition=" + path).orElse("");
    }

    /** Where readers verify an edition; null if editions are not signed. */
    public VerificationPaths paths(Edition edition) {
        return signed ? VerificationPaths.of(edition) : null;
    }

    /** Where readers verify the withdrawal of an edition; empty if withdrawals are not signed. */
    public Optional<VerificationPaths> withdrawalPaths(Edition edition) {
        return signed ? Optional.of(VerificationPaths.ofWithdrawal(edition)) : Optional.empty();
    }

    /**
     * The page, in UTF-8.
     *
     * @param language a language that has words of the interface
     * @param edition the path of an edition
     */
    public byte[] page(LanguageChoice language, Optional<String> edition) {
        LocalizedMessages messages = LocalizedMessages.of(interfaceMessages, language);
        LanguageTag locale = language.served();
        PublisherView shown = publisher.view(locale, messages);
        List<PageFrame.Language> languages = interfaceMessages.locales().stream()
                .map(tag -> new PageFrame.Language(
                        tag.toString(),
                        tag.ownName(),
                        tag.direction().slug(),
                        permalinks.base() + address(tag, Optional.empty()),
                        address(tag, edition),
                        tag.equals(locale)))
                .toList();
        PageFrame frame = new PageFrame(
                locale,
                locale.direction().slug(),
                messages.get("verify.title") + " – " + shown.name(),
                permalinks.base() + address(locale, Optional.empty()),
                languages,
                permalinks.base() + PATH,
                PageHead.of(messages.get("verify.title"), messages, List.of()),
                shown,
                edition.isEmpty(),
                assets,
                messages);
        return messages.render(Templates.page(frame, messages)).getBytes(UTF_8);
    }
}
