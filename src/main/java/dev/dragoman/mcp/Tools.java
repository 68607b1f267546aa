package dev.dragoman.mcp;

import static dev.dragoman.mcp.Tool.Argument.number;
import static dev.dragoman.mcp.Tool.Argument.text;
import static dev.dragoman.mcp.Tool.Argument.texts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dragoman.mcp.Tool.Argument;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * All tools. Agents read what the caller may read, draft and check. There is no tool to submit, approve, release or
 * withdraw: these are decisions of people.
 */
final class Tools {

    private static final String RECORDS = "/api/records";
    private static final String MARKDOWN = "text/markdown;charset=UTF-8";

    private static final Argument SLUG = text("slug", "The name of the record, as in its address");
    private static final Argument LOCALE = text("locale", "A language tag (BCP 47), such as ja or zh-Hant");
    private static final Argument LANG = text(
                    "lang", "A language tag (BCP 47); another language is answered if there is no such version")
            .optional();
    private static final Argument ETAG = text(
                    "etag", "The etag of the version that you have read; required once there is one")
            .optional();
    private static final Argument SOURCE =
            text("markdown", "The whole record, as read_draft gives it out: YAML front matter and CommonMark");

    private static final List<Tool> ALL = List.of(
            reading(
                    "list_records",
                    "The newest public records, each in the language asked for; next has the cursor of the next page.",
                    List.of(
                            LANG,
                            text("kind", "Only readout, statement or press-release")
                                    .optional(),
                            text("topic", "Only this topic").optional(),
                            text("q", "Only records with these words").optional(),
                            number("limit", "How many at most, from 1 to 100").optional(),
                            text("cursor", "Where the page begins").optional()),
                    call -> ApiCall.get(RECORDS)
                            .with("lang", call.text("lang"))
                            .with("kind", call.text("kind"))
                            .with("topic", call.text("topic"))
                            .with("q", call.text("q"))
                            .with("limit", call.text("limit"))
                            .with("cursor", call.text("cursor"))),
            reading(
                    "read_record",
                    "A public record in one language, with its times, its notices and the state of its parts.",
                    List.of(
                            SLUG,
                            LANG,
                            text("tz", "A further IANA time zone to show times in")
                                    .optional()),
                    call -> record(call).with("lang", call.text("lang")).with("tz", call.text("tz"))),
            reading(
                    "list_editions",
                    "Everything that was public of a record in one language, the newest first, with notes and changes.",
                    List.of(SLUG, LOCALE),
                    call -> ApiCall.get(editions(call))),
            reading(
                    "read_edition",
                    "One edition of a record in one language, with what changed against the one before.",
                    List.of(SLUG, LOCALE, number("edition", "The number of the edition, from 1")),
                    call -> ApiCall.get(editions(call) + "/" + call.required("edition"))),
            reading(
                    "list_translations",
                    "How every language version of a record stands: state, units done, outdated and missing, authority."
                            + " With an editor's token, the drafts too that the token may read.",
                    List.of(SLUG),
                    call -> ApiCall.get(RECORDS + "/" + call.slug() + "/translations")),
            reading(
                    "list_changes",
                    "Releases, corrections and withdrawals in their order.",
                    List.of(
                            number("after", "The number of the last change that is known")
                                    .optional(),
                            number("limit", "How many at most, from 1 to 1000").optional()),
                    call -> ApiCall.get("/api/changes")
                            .with("after", call.text("after"))
                            .with("limit", call.text("limit"))),
            new Tool(
                    "explain_outdated",
                    "Which parts of a translation are outdated or missing, and why. With a token that may read its drafts:"
                            + " the source that was translated beside the source of today. Otherwise what the public"
                            + " edition tells its readers.",
                    false,
                    false,
                    List.of(SLUG, LOCALE),
                    Tools::explain),
            editing(
                    "read_draft",
                    "The newest revision of a record, released or not, as Markdown with its etag.",
                    List.of(SLUG),
                    call -> ApiCall.get(RECORDS + "/" + call.slug() + "/draft", "text/markdown")),
            editing(
                    "read_translation",
                    "The newest stored translation: source and target of each unit, outdated or not, with its etag.",
                    List.of(SLUG, LOCALE),
                    call -> ApiCall.get(translation(call))),
            new Tool(
                    "check_translation",
                    "What the checks find in the stored translation or, with units, in it after these changes. Nothing is"
                            + " stored.",
                    true,
                    false,
                    List.of(SLUG, LOCALE, units().optional()),
                    (call, api) -> api.apply(ApiCall.get(translation(call)))
                            .chain(stored -> stored.isError()
                                    ? Uni.createFrom().item(stored)
                                    : api.apply(upload(
                                                    call,
                                                    stored.etag(),
                                                    call.texts("units").isEmpty() ? stored.body() : bundle(call))
                                            .with("dryRun", Optional.of("true"))))),
            new Tool(
                    "draft_translation",
                    "Stores new targets of some units as a draft, labelled as made by a machine; the others stay. The"
                            + " answer has what the checks find. People review and release it.",
                    true,
                    true,
                    List.of(
                            SLUG,
                            LOCALE,
                            units(),
                            ETAG,
                            text("tool", "The name of the model or tool that translated")
                                    .optional()),
                    (call, api) -> api.apply(upload(call, call.etag(), bundle(call)))),
            editing(
                    "check_record",
                    "What storing this text as the record's draft would change, and for which translations. Nothing is"
                            + " stored.",
                    List.of(SLUG, SOURCE, ETAG),
                    call -> draft(call).with("dryRun", Optional.of("true"))),
            new Tool(
                    "draft_record",
                    "Stores a text as the draft of a new or existing record. People review and release it.",
                    true,
                    true,
                    List.of(SLUG, SOURCE, ETAG),
                    (call, api) -> api.apply(draft(call))));

    private Tools() {}

    /** What the caller can use. */
    static Stream<Tool> of(boolean editor) {
        return ALL.stream().filter(tool -> editor || !tool.forEditors());
    }

    /** The tool of that name; those for editors answer everybody else with the API's own problem. */
    static Optional<Tool> named(String name) {
        return ALL.stream().filter(tool -> tool.name().equals(name)).findFirst();
    }

    private static Tool reading(
            String name, String description, List<Argument> arguments, Function<Arguments, ApiCall> call) {
        return new Tool(name, description, false, false, arguments, (given, api) -> api.apply(call.apply(given)));
    }

    private static Tool editing(
            String name, String description, List<Argument> arguments, Function<Arguments, ApiCall> call) {
        return new Tool(name, description, true, false, arguments, (given, api) -> api.apply(call.apply(given)));
    }

    private static Uni<ApiAnswer> explain(Arguments call, Function<ApiCall, Uni<ApiAnswer>> api) {
        return api.apply(ApiCall.get(translation(call)))
                .chain(stored -> stored.isError()
                        ? api.apply(record(call)
                                        .with("lang", Optional.of(call.locale()))
                                        .with("fallback", Optional.of("none")))
                                .map(shaped(OutdatedUnits::ofRecord))
                        : Uni.createFrom().item(shaped(OutdatedUnits::ofExport).apply(stored)));
    }

    private static Argument units() {
        return texts("units", "The targets by the ids of their units, in the inline markup of read_translation");
    }

    private static ApiCall record(Arguments call) {
        return ApiCall.get(RECORDS + "/" + call.slug());
    }

    private static String editions(Arguments call) {
        return "/" + call.locale() + "/" + call.slug() + "/editions";
    }

    private static String translation(Arguments call) {
        return RECORDS + "/" + call.slug() + "/translations/" + call.locale();
    }

    private static ApiCall draft(Arguments call) {
        return ApiCall.put(RECORDS + "/" + call.slug(), MARKDOWN, call.required("markdown"), call.etag());
    }

    private static ApiCall upload(Arguments call, Optional<String> etag, JsonNode bundle) {
        return ApiCall.put(translation(call), ApiCall.JSON, bundle.toString(), etag);
    }

    /** A bundle that says that a machine made it: a translation that nobody has reviewed is labelled as such. */
    private static JsonNode bundle(Arguments call) {
        ObjectNode bundle = JsonNodeFactory.instance.objectNode();
        bundle.putObject("provenance")
                .put("tool", call.text("tool").orElse("MCP agent"))
                .put("madeBy", "machine");
        ObjectNode units = bundle.putObject("units");
        call.texts("units").orElseThrow().properties().forEach(unit -> units.putObject(unit.getKey())
                .put("target", unit.getValue().asText())
                .put("state", "translated"));
        return bundle;
    }

    private static Function<ApiAnswer, ApiAnswer> shaped(Function<JsonNode, JsonNode> shape) {
        return answer -> answer.isError() ? answer : answer.withBody(shape.apply(answer.body()));
    }
}
