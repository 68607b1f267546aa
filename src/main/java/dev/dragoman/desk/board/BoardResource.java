package dev.dragoman.desk.board;

import dev.dragoman.access.Caller;
import dev.dragoman.access.Callers;
import dev.dragoman.access.Role;
import dev.dragoman.desk.page.DeskFrame;
import dev.dragoman.desk.page.DeskPages;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.records.Kind;
import dev.dragoman.storage.Store;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The board: what waits for the person, and how every translation stands. */
@Path("/desk")
public class BoardResource {

    private static final int MAX_PAGE = 100_000;
    private static final int MAX_SEARCH = 200;

    private final Store store;
    private final Callers callers;
    private final DeskPages pages;
    private final Board board;
    private final Waiting waiting;
    private final Clock clock;

    BoardResource(Store store, Callers callers, DeskPages pages, Board board, Waiting waiting, Clock clock) {
        this.store = store;
        this.callers = callers;
        this.pages = pages;
        this.board = board;
        this.waiting = waiting;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "desk")
    static final class Templates {

        static native TemplateInstance board(DeskFrame frame, BoardView view);

        private Templates() {}
    }

    @GET
    @Blocking
    @Operation(hidden = true)
    public Response board(HttpServerRequest http) {
        Caller caller = callers.of(http);
        caller.requireEditor();
        BoardQuery query = query(http);
        DeskFrame frame = pages.frame(http, caller, "board.title");
        BoardView view = store.read(tables -> BoardView.of(
                board.page(tables, caller, query),
                waiting.of(tables, caller),
                caller.may(Role.AUTHOR, LanguageTag.CANONICAL),
                frame.words(),
                clock.instant()));
        return pages.page(200, frame, Templates.board(frame, view));
    }

    /** What is asked for; a value that is not known is as none. */
    private static BoardQuery query(HttpServerRequest http) {
        return new BoardQuery(
                oneOf(http, "show", BoardQuery.SHOWN),
                value(http, "kind").flatMap(Kind::of),
                value(http, "topic"),
                value(http, "language").flatMap(LanguageTag::find),
                value(http, "q")
                        .map(text -> text.substring(0, Math.min(text.length(), MAX_SEARCH)))
                        .orElse(""),
                oneOf(http, "sort", BoardQuery.SORTS),
                value(http, "page")
                        .filter(text -> text.matches("[1-9][0-9]{0,5}"))
                        .map(Integer::parseInt)
                        .filter(page -> page <= MAX_PAGE)
                        .orElse(1));
    }

    private static String oneOf(HttpServerRequest http, String name, List<String> values) {
        return value(http, name).filter(values::contains).orElse(values.get(0));
    }

    private static Optional<String> value(HttpServerRequest http, String name) {
        return Optional.ofNullable(http.getParam(name)).map(String::strip).filter(text -> !text.isEmpty());
    }
}
