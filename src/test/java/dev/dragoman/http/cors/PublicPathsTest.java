package dev.dragoman.http.cors;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicPathsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/ja/",
                "/ja/a-record",
                "/a-record",
                "/en/a-record/editions/2",
                "/en/feed.atom",
                "/sitemap.xml",
                "/assets/embed.css",
                "/api/records",
                "/api/records/a-record",
                "/api/records/a-record/translations",
                "/api/changes",
                "/api/changes/stream",
                "/api/locales"
            })
    void pagesAndTheReadingHalfOfTheApiArePublic(String path) {
        assertThat(PublicPaths.contains(path)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/desk",
                "/desk/",
                "/desk/records",
                "/mcp",
                "/q/health",
                "/api",
                "/api/",
                "/api/tokens",
                "/api/tokens/self",
                "/api/audit",
                "/api/releases",
                "/api/webhooks",
                "/api/records/",
                "/api/records/a-record/draft",
                "/api/records/a-record/revisions/1",
                "/api/records/a-record/translations/ja"
            })
    void whatIsForEditorsOperatorsAndAgentsIsNot(String path) {
        assertThat(PublicPaths.contains(path)).isFalse();
    }
}
