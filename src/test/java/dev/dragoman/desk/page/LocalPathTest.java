package dev.dragoman.desk.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Paths from links and forms that are followed, or not. */
class LocalPathTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/desk/",
                "/desk/calendar?month=2026-11&zone=Asia/Tokyo",
                "/desk/records/a-slug/translations/zh-Hant?show=all&page=2",
                "/desk/records/a-slug/pictures/room.jpg",
                "/desk/?q=%E4%BC%9A"
            })
    void pathsOfTheDeskAreFollowed(String path) {
        assertThat(LocalPath.orBoard(path)).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example",
                "/desk//evil.example",
                "https://evil.example",
                "/desk/../api",
                "/desk/%2e%2e/api",
                "/desk/x/%2E./api",
                "/desk/%2f%2fevil.example",
                "/desk/%5Cevil.example",
                "/desk/\\evil.example",
                "javascript:alert(1)",
                "/desk/sign-in?next=/desk/",
                ""
            })
    void othersLeadToTheBoard(String path) {
        assertThat(LocalPath.orBoard(path)).isEqualTo(LocalPath.BOARD);
    }
}
