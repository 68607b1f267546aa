package dev.dragoman.startup;

import dev.dragoman.access.AccessConfig;
import dev.dragoman.access.administration.AuditConfig;
import dev.dragoman.access.administration.AuditRetention;
import dev.dragoman.access.session.SessionConfig;
import dev.dragoman.drafting.exchange.ExchangeConfig;
import dev.dragoman.drafting.preview.PreviewConfig;
import dev.dragoman.http.body.BodyConfig;
import dev.dragoman.http.client.ClientAddresses;
import dev.dragoman.http.client.HttpConfig;
import dev.dragoman.http.cors.AllowedOrigins;
import dev.dragoman.http.cors.CorsConfig;
import dev.dragoman.http.tracing.TracingConfig;
import dev.dragoman.http.tracing.TracingRatio;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.locales.LocalesConfig;
import dev.dragoman.machine.provider.MachineConfig;
import dev.dragoman.mail.MailConfig;
import dev.dragoman.problem.LikelyName;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.proofs.keys.KeyFile;
import dev.dragoman.proofs.keys.SigningConfig;
import dev.dragoman.proofs.log.LogConfig;
import dev.dragoman.proofs.log.LogIdentity;
import dev.dragoman.records.limits.LimitsConfig;
import dev.dragoman.releasing.PublicationConfig;
import dev.dragoman.rendering.PublicAddress;
import dev.dragoman.rendering.PublisherConfig;
import dev.dragoman.rendering.RenderingConfig;
import dev.dragoman.settings.SettingNames;
import dev.dragoman.storage.StorageConfig;
import dev.dragoman.times.HomeZoneConfig;
import dev.dragoman.times.Zones;
import dev.dragoman.webhooks.WebhookConfig;
import io.smallrye.config.ConfigMapping;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Checks environment variables and system properties before startup, and reports an error in one sentence: a variable
 * of an unknown setting, which Quarkus ignores, or an invalid value, which Quarkus reports in a stack trace.
 */
public final class StartupSettings {

    /** All settings of the service; those of packages that this one must not depend on are listed by name. */
    public static final List<Class<?>> MAPPINGS = List.of(
            StorageConfig.class,
            HomeZoneConfig.class,
            RenderingConfig.class,
            PublisherConfig.class,
            OperationsConfig.class,
            ImportConfig.class,
            LocalesConfig.class,
            named("dev.dragoman.delivery.cache.DeliveryConfig"),
            named("dev.dragoman.mcp.McpConfig"),
            named("dev.dragoman.operations.BackupConfig"),
            AccessConfig.class,
            SessionConfig.class,
            AuditConfig.class,
            PublicationConfig.class,
            PreviewConfig.class,
            ExchangeConfig.class,
            LimitsConfig.class,
            HttpConfig.class,
            BodyConfig.class,
            CorsConfig.class,
            TracingConfig.class,
            WebhookConfig.class,
            MailConfig.class,
            MachineConfig.class,
            SigningConfig.class,
            LogConfig.class);

    private static final String PREFIX = "DRAGOMAN_";
    private static final int LAST_PORT = 65_535;

    /** Variables set by compose files and by the service links of Kubernetes. */
    private static final Pattern FOREIGN_VARIABLES = Pattern.compile("DRAGOMAN_(SERVICE_.*|PORT.*|IMAGE)");

    /** The variables of all settings, and what may follow each; computed at build time of a native executable. */
    private static final Map<String, Pattern> KNOWN = known();

    private static final SettingNames NAMES = namesOf(settings());

    private static final Map<String, Function<String, Optional<String>>> CHECKS = checks();

    private StartupSettings() {}

    /** The first thing that is wrong, in a sentence that names the setting; empty if it is valid. */
    static Optional<String> problem(Map<String, String> environment, UnaryOperator<String> properties) {
        return new TreeSet<>(environment.keySet())
                .stream()
                        .filter(name -> name.startsWith(PREFIX) && !isKnown(name))
                        .findFirst()
                        .map(StartupSettings::unknown)
                        .or(() -> CHECKS.entrySet().stream()
                                .flatMap(check -> problem(check.getKey(), check.getValue(), environment, properties))
                                .findFirst());
    }

    private static Class<?> named(String mapping) {
        try {
            return Class.forName(mapping);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(mapping + " is missing", e);
        }
    }

    private static boolean isKnown(String name) {
        return FOREIGN_VARIABLES.matcher(name).matches()
                || KNOWN.entrySet().stream()
                        .anyMatch(setting -> name.startsWith(setting.getKey())
                                && setting.getValue()
                                        .matcher(name.substring(setting.getKey().length()))
                                        .matches());
    }

    private static String unknown(String name) {
        List<String> rests = KNOWN.keySet().stream()
                .map(known -> known.substring(PREFIX.length()))
                .toList();
        return "The environment variable " + name + " names no setting"
                + LikelyName.of(name.substring(PREFIX.length()), rests)
                        .map(likely -> "; did you mean " + PREFIX + likely + "?")
                        .orElse("; docs/configuration.md lists them all");
    }

    private static Stream<String> problem(
            String setting,
            Function<String, Optional<String>> check,
            Map<String, String> environment,
            UnaryOperator<String> properties) {
        return Optional.ofNullable(properties.apply(setting))
                .or(() -> Optional.ofNullable(environment.get(variable(setting))))
                // Nothing is no value; an expression is resolved later.
                .filter(value -> !value.isBlank() && !value.contains("${"))
                .flatMap(value -> check.apply(value)
                        .map(wrong -> setting + " (" + variable(setting) + ") is \"" + value + "\": " + wrong))
                .stream();
    }

    private static Map<String, Function<String, Optional<String>>> checks() {
        Map<String, Function<String, Optional<String>>> checks = new LinkedHashMap<>();
        checks.put("dragoman.base-url", PublicAddress::problem);
        checks.put("dragoman.home-zone", rejected(Zones::named));
        checks.put("dragoman.publication.hold", value -> Stream.of(value.split(","))
                .map(String::strip)
                .filter(tag -> !tag.isEmpty())
                .flatMap(tag -> rejected(LanguageTag::parse).apply(tag).stream())
                .findFirst());
        checks.put("dragoman.http.trusted-proxies", ClientAddresses::problem);
        checks.put("dragoman.cors.origins", AllowedOrigins::problem);
        checks.put("dragoman.tracing.endpoint", PublicAddress::problem);
        checks.put("dragoman.tracing.ratio", TracingRatio::problem);
        checks.put("dragoman.audit.retention", AuditRetention::problem);
        checks.put("dragoman.signing.key", KeyFile::problem);
        checks.put("dragoman.log.origin", LogIdentity::originProblem);
        checks.put("dragoman.log.witnesses", LogIdentity::witnessesProblem);
        checks.put("quarkus.http.port", StartupSettings::port);
        checks.put("quarkus.management.port", StartupSettings::port);
        settings().forEach((setting, method) -> SettingTypes.check(method)
                .ifPresent(check -> checks.putIfAbsent(setting, check)));
        return checks;
    }

    private static Function<String, Optional<String>> rejected(Consumer<String> reader) {
        return value -> {
            try {
                reader.accept(value);
                return Optional.empty();
            } catch (ProblemException wrong) {
                return Optional.of(wrong.detail());
            }
        };
    }

    private static Optional<String> port(String value) {
        boolean right = value.matches("[0-9]{1,5}") && Integer.parseInt(value) <= LAST_PORT;
        return right ? Optional.empty() : Optional.of("it must be a port, a whole number from 0 to " + LAST_PORT);
    }

    /** The names of all settings, in the order of their names. */
    static SettingNames names() {
        return NAMES;
    }

    private static SettingNames namesOf(Map<String, Method> settings) {
        return new SettingNames(
                settings.entrySet().stream()
                        .filter(setting -> !isMap(setting.getValue()))
                        .map(Map.Entry::getKey)
                        .toList(),
                settings.entrySet().stream()
                        .filter(setting -> isMap(setting.getValue()))
                        .map(Map.Entry::getKey)
                        .toList());
    }

    private static boolean isMap(Method method) {
        return method.getGenericReturnType().getTypeName().startsWith(Map.class.getName());
    }

    private static Map<String, Pattern> known() {
        Map<String, Pattern> known = new TreeMap<>();
        settings().forEach((setting, method) -> known.put(variable(setting), following(method)));
        return known;
    }

    private static Map<String, Method> settings() {
        Map<String, Method> settings = new TreeMap<>();
        MAPPINGS.forEach(mapping -> add(
                settings, mapping, mapping.getAnnotation(ConfigMapping.class).prefix()));
        return settings;
    }

    private static void add(Map<String, Method> settings, Class<?> mapping, String prefix) {
        for (Method method : mapping.getMethods()) {
            String setting =
                    prefix + "." + method.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
            Class<?> type = method.getReturnType();
            if (type.isInterface()
                    && type.isMemberClass()
                    && Arrays.asList(mapping.getClasses()).contains(type)) {
                add(settings, type, setting);
            } else {
                settings.put(setting, method);
            }
        }
    }

    /** A list may be given item by item; a map must be (MicroProfile Config's rules for names of variables). */
    private static Pattern following(Method method) {
        String type = method.getGenericReturnType().getTypeName();
        if (isMap(method)) {
            return Pattern.compile("_.+");
        }
        return Pattern.compile(type.contains(List.class.getName()) ? "(_[0-9]+_)?" : "");
    }

    private static String variable(String setting) {
        return setting.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }
}
