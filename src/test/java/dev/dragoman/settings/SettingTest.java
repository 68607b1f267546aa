package dev.dragoman.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dragoman.admin-token",
                "dragoman.postgresql.password",
                "dragoman.oidc.client-secret",
                "dragoman.machine.key",
                "dragoman.machine.api-key"
            })
    void theValueOfASecretIsNeverKept(String name) {
        Setting setting = Setting.of(name, Optional.of("hush-hush"), SettingSource.ENVIRONMENT);

        assertThat(setting.secret()).isTrue();
        assertThat(setting.value()).isEmpty();
        assertThat(setting.toString()).doesNotContain("hush-hush");
    }

    @Test
    void aNumberOfTokensIsNoSecret() {
        assertThat(Setting.of("dragoman.access.failed-tokens-per-minute", Optional.of("20"), SettingSource.FILE)
                        .value())
                .contains("20");
    }

    @ParameterizedTest
    @CsvSource({
        "jdbc:postgresql://db/dragoman?user=me&password=hush&ssl=true, jdbc:postgresql://db/dragoman?user=…&password=…&ssl=true",
        "https://me:hush@mt.example/path, https://…@mt.example/path",
        "jdbc:postgresql://db:5432/dragoman, jdbc:postgresql://db:5432/dragoman"
    })
    void credentialsInAUrlAreMasked(String value, String shown) {
        assertThat(Setting.of("dragoman.postgresql.url", Optional.of(value), SettingSource.ENVIRONMENT)
                        .value())
                .contains(shown);
    }

    @ParameterizedTest
    @CsvSource({
        "SysPropConfigSource, 400, PROPERTY",
        "EnvConfigSource, 300, ENVIRONMENT",
        "PropertiesConfigSource[source=file:/work/.env], 295, ENVIRONMENT",
        "PropertiesConfigSource[source=file:/work/config/application.properties], 260, FILE",
        "PropertiesConfigSource[source=file:/etc/dragoman.properties], 100, FILE",
        "PropertiesConfigSource[source=jar:file:/app.jar!/application.properties], 250, DEFAULT",
        "DefaultValuesConfigSource, -2147483648, DEFAULT"
    })
    void theSourceFollowsFromNameAndOrdinal(String name, int ordinal, SettingSource source) {
        assertThat(SettingSource.of(name, ordinal)).isEqualTo(source);
    }

    @Test
    void theVariableIsThatOfMicroProfileConfig() {
        assertThat(Setting.of("dragoman.publisher.name.zh-Hant", Optional.empty(), SettingSource.DEFAULT)
                        .variable())
                .isEqualTo("DRAGOMAN_PUBLISHER_NAME_ZH_HANT");
    }
}
