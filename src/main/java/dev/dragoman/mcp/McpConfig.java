package dev.dragoman.mcp;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The MCP server. */
@ConfigMapping(prefix = "dragoman.mcp")
public interface McpConfig {

    /** Whether {@code /mcp} is served; otherwise it answers 404. */
    @WithDefault("false")
    boolean enabled();
}
