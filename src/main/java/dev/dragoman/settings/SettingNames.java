package dev.dragoman.settings;

import java.util.List;

/**
 * The names of all settings.
 *
 * @param single those with one value
 * @param maps those that have a value for each of several keys, such as languages
 */
public record SettingNames(List<String> single, List<String> maps) {

    public SettingNames {
        single = List.copyOf(single);
        maps = List.copyOf(maps);
    }
}
