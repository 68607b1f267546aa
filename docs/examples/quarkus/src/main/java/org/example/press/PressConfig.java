package org.example.press;

import io.smallrye.config.ConfigMapping;

/** Where the records come from. */
@ConfigMapping(prefix = "press")
public interface PressConfig {

    /** The public address of Dragoman. */
    String dragomanUrl();

    /** The secret of the webhook, {@code whsec_…}. */
    String webhookSecret();
}
