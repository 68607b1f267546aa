package dev.dragoman.rendering;

import dev.dragoman.locales.LanguageRegistry;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.locales.messages.InterfaceMessages;
import dev.dragoman.problem.ProblemException;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;

/** Who publishes the records, as pages, feeds and metadata name it. */
@Singleton
public class Publisher {

    private static final Logger LOG = Logger.getLogger(Publisher.class);

    private static final String LOCALE = "{locale}";
    private static final Pattern LINK =
            Pattern.compile("(?:https?://[^\\s\"<>]+|mailto:[^\\s\"<>]+|/(?![/\\\\])[^\\s\"<>]*)");

    private final InterfaceMessages interfaceMessages;
    private final Permalinks permalinks;
    private final PublisherConfig config;
    private final PublisherFiles files;
    private final Map<LanguageTag, String> names;

    /** @throws ConfigurationException for a setting that is invalid */
    Publisher(
            InterfaceMessages interfaceMessages, Permalinks permalinks, PublisherConfig config, PublisherFiles files) {
        this.interfaceMessages = interfaceMessages;
        this.permalinks = permalinks;
        this.config = config;
        this.files = files;
        this.names = names(config.name());
        requireLink("home", config.home());
        requireLink("press", config.press());
        requireLink("legal", config.legal());
        requireLink("accessibility", config.accessibility());
    }

    /** Made at startup, so that a wrong setting stops the start instead of failing every page. */
    void onStart(@Observes StartupEvent event) {
        LOG.debugf("Pages name the publisher in %s", names.keySet());
    }

    /** The name in a language, in English where there is none in that language. */
    public String name(LanguageTag locale) {
        return configured(locale)
                .map(names::get)
                .orElseGet(() -> interfaceMessages.message(locale.base(), "site.name"));
    }

    /** The absolute address of the publisher's home page, or of this service if none is set. */
    public String address() {
        return config.home()
                .filter(home -> home.startsWith("http"))
                .map(home -> home.replace(LOCALE, LanguageTag.CANONICAL.toString()))
                .orElseGet(permalinks::negotiatedList);
    }

    /**
     * What a page shows of the publisher.
     *
     * @param locale the locale of the page
     */
    public PublisherView view(LanguageTag locale, LocalizedMessages messages) {
        LanguageTag base = locale.base();
        Optional<LanguageTag> named = configured(base);
        Function<String, String> link = address -> address.replace(LOCALE, base.toString());
        return new PublisherView(
                named.map(names::get).orElseGet(() -> messages.get("site.name")),
                named.filter(tag -> !tag.equals(base))
                        .map(LanguageTag::toString)
                        .orElse(null),
                files.logo().map(Asset::address).orElse(null),
                files.stylesheet().map(Asset::address).orElse(null),
                config.home().map(link).orElse(null),
                config.press().map(link).orElse(null),
                config.legal().map(link).orElse(null),
                config.accessibility().map(link).orElse(null));
    }

    /** The locale of the configured name that a page in a locale shows. */
    private Optional<LanguageTag> configured(LanguageTag locale) {
        LanguageTag base = locale.base();
        return Optional.of(base).filter(names::containsKey).or(() -> Optional.of(LanguageTag.CANONICAL)
                .filter(names::containsKey));
    }

    private static Map<LanguageTag, String> names(Map<String, String> given) {
        Map<LanguageTag, String> names = new LinkedHashMap<>();
        given.forEach((locale, name) -> {
            try {
                names.put(LanguageRegistry.require(locale), name);
            } catch (ProblemException e) {
                throw new ConfigurationException("dragoman.publisher.name." + locale + ": " + e.detail());
            }
        });
        return names;
    }

    private static void requireLink(String setting, Optional<String> address) {
        address.filter(given -> !LINK.matcher(given).matches()).ifPresent(given -> {
            throw new ConfigurationException("dragoman.publisher." + setting + " is \"" + given
                    + "\": an address begins with https://, http://, mailto: or /");
        });
    }
}
