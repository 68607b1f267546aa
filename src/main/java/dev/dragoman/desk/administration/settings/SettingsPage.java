package dev.dragoman.desk.administration.settings;

import dev.dragoman.settings.Setting;
import io.quarkus.qute.TemplateData;
import java.util.List;

/** The settings in force. */
@TemplateData
public record SettingsPage(List<Row> rows) {

    /**
     * A setting.
     *
     * @param value without secrets; null if it has none
     * @param secret whether it is a secret that is set
     * @param source where its value comes from: {@code default}, {@code file}, {@code environment} or {@code property}
     */
    @TemplateData
    public record Row(String name, String variable, String value, boolean secret, String source) {

        static Row of(Setting setting) {
            return new Row(
                    setting.name(),
                    setting.variable(),
                    setting.value().orElse(null),
                    setting.secret(),
                    setting.source().slug());
        }
    }
}
