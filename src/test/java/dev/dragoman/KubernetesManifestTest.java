package dev.dragoman;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.batch.v1.CronJob;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicySpec;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds the manifests of each overlay to the schemas of Kubernetes, as fabric8 generates its model from them. */
class KubernetesManifestTest {

    private static final Map<String, Class<? extends HasMetadata>> KINDS = Map.of(
            "apps/v1 Deployment", Deployment.class,
            "apps/v1 StatefulSet", StatefulSet.class,
            "batch/v1 CronJob", CronJob.class,
            "v1 PersistentVolumeClaim", PersistentVolumeClaim.class,
            "v1 Service", Service.class,
            "policy/v1 PodDisruptionBudget", PodDisruptionBudget.class,
            "autoscaling/v2 HorizontalPodAutoscaler", HorizontalPodAutoscaler.class,
            "networking.k8s.io/v1 NetworkPolicy", NetworkPolicy.class);

    private static final Path FOLDER = Path.of("docker/kubernetes");
    private static final String KUSTOMIZATION = "kustomization.yaml";

    private final YAMLMapper yaml = new YAMLMapper();

    @ParameterizedTest
    @ValueSource(strings = {"embedded", "postgresql"})
    void everyMemberIsOneThatKubernetesKnows(String overlay) throws IOException {
        List<HasMetadata> resources = read(overlay);

        List<String> unknown = new ArrayList<>();
        for (HasMetadata resource : resources) {
            collectUnknown(resource, resource.getKind(), unknown);
        }

        assertThat(resources).hasSizeGreaterThan(3);
        assertThat(unknown).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"embedded", "postgresql"})
    void everySelectorFindsThePods(String overlay) throws IOException {
        List<HasMetadata> resources = read(overlay);

        Map<String, String> labels = service(resources).getMetadata().getLabels();

        assertThat(resources).allSatisfy(resource -> assertThat(labels).containsAllEntriesOf(selector(resource)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"embedded", "postgresql"})
    void thePodsHaveNoRightsAndNothingWritableButTheirVolumes(String overlay) throws IOException {
        List<PodTemplateSpec> templates = templates(read(overlay));

        assertThat(templates).isNotEmpty().allSatisfy(template -> assertThat(
                        template.getSpec().getSecurityContext().getRunAsNonRoot())
                .isTrue());
        assertThat(templates.stream().flatMap(template -> template.getSpec().getContainers().stream()))
                .allSatisfy(container -> {
                    assertThat(container.getSecurityContext().getReadOnlyRootFilesystem())
                            .isTrue();
                    assertThat(container.getSecurityContext().getAllowPrivilegeEscalation())
                            .isFalse();
                    assertThat(container.getSecurityContext().getCapabilities().getDrop())
                            .containsExactly("ALL");
                    assertThat(container.getEnv())
                            .filteredOn(variable -> variable.getName().contains("PASSWORD"))
                            .allSatisfy(variable -> assertThat(variable.getValueFrom()
                                            .getSecretKeyRef()
                                            .getName())
                                    .isNotBlank());
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"embedded", "postgresql"})
    void metricsAreOnAPortOfTheirOwnThatNoServiceLeadsTo(String overlay) throws IOException {
        List<HasMetadata> resources = read(overlay);
        PodTemplateSpec template = service(resources);

        assertThat(template.getMetadata().getAnnotations()).containsEntry("prometheus.io/port", "9000");
        assertThat(template.getSpec().getContainers().get(0).getPorts())
                .extracting(ContainerPort::getName, ContainerPort::getContainerPort)
                .containsExactlyInAnyOrder(tuple("http", 8080), tuple("management", 9000));
        assertThat(all(Service.class, resources).get(0).getSpec().getPorts())
                .extracting(port -> port.getTargetPort().getStrVal())
                .containsExactly("http");
    }

    @ParameterizedTest
    @ValueSource(strings = {"embedded", "postgresql"})
    void serviceLinksMakeNoVariablesThatLookLikeSettings(String overlay) throws IOException {
        assertThat(templates(read(overlay))).isNotEmpty().allSatisfy(template -> assertThat(
                        template.getSpec().getEnableServiceLinks())
                .isFalse());
    }

    @ParameterizedTest
    @ValueSource(strings = {"embedded", "postgresql"})
    void anInstanceThatCanServeReadersStaysBehindTheService(String overlay) throws IOException {
        Container container = service(read(overlay)).getSpec().getContainers().get(0);

        assertThat(container.getReadinessProbe().getHttpGet().getPath()).isEqualTo("/q/health/ready");
        assertThat(container.getLivenessProbe().getHttpGet().getPath()).isEqualTo("/q/health/live");
        assertThat(container.getStartupProbe().getHttpGet().getPath()).isEqualTo("/q/health/started");
    }

    @ParameterizedTest
    @ValueSource(strings = {"embedded", "postgresql"})
    void oneInstanceAtATimeIsMoved(String overlay) throws IOException {
        List<HasMetadata> resources = read(overlay);

        assertThat(all(PodDisruptionBudget.class, resources))
                .extracting(budget -> budget.getSpec().getMaxUnavailable().getIntVal())
                .containsExactly(1);
        assertThat(all(HorizontalPodAutoscaler.class, resources))
                .allSatisfy(
                        scaler -> assertThat(scaler.getSpec().getMinReplicas()).isGreaterThan(2));
    }

    @Test
    void everyFileBelongsToAnOverlay() throws IOException {
        Set<Path> used = new TreeSet<>();
        for (String overlay : List.of("embedded", "postgresql")) {
            collectFiles(FOLDER.resolve("overlays").resolve(overlay), used);
        }

        try (Stream<Path> files = Files.walk(FOLDER)) {
            assertThat(files.filter(Files::isRegularFile).filter(file -> !file.endsWith(KUSTOMIZATION)))
                    .containsExactlyInAnyOrderElementsOf(used);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"embedded", "postgresql"})
    void theImageOfTheOverlayIsThatOfEveryContainer(String overlay) throws IOException {
        List<String> replaced = kustomization(FOLDER.resolve("overlays").resolve(overlay))
                .get("images")
                .findValuesAsText("name");

        assertThat(templates(read(overlay)).stream()
                        .flatMap(template -> template.getSpec().getContainers().stream())
                        .map(Container::getImage))
                .isNotEmpty()
                .allSatisfy(image -> assertThat(replaced).contains(image.substring(0, image.indexOf(':'))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"embedded", "postgresql"})
    void everyIngressSaysWhoMayComeInAndToWhichPort(String overlay) throws IOException {
        NetworkPolicySpec policy = all(NetworkPolicy.class, read(overlay)).stream()
                .map(NetworkPolicy::getSpec)
                .filter(spec -> spec.getPolicyTypes().contains("Ingress"))
                .findFirst()
                .orElseThrow();

        assertThat(policy.getPolicyTypes()).containsExactlyInAnyOrder("Ingress", "Egress");
        assertThat(policy.getIngress()).hasSize(2).allSatisfy(rule -> {
            assertThat(rule.getFrom()).isNotEmpty();
            assertThat(rule.getPorts()).hasSize(1);
        });
    }

    @ParameterizedTest
    @CsvSource({"embedded, 53 443", "postgresql, 53 443 5432"})
    void namesTheIssuerAndTheDatabaseCanBeReached(String overlay, String ports) throws IOException {
        List<NetworkPolicy> policies = all(NetworkPolicy.class, read(overlay));

        assertThat(policies.stream()
                        .flatMap(policy -> policy.getSpec().getEgress().stream())
                        .flatMap(rule -> rule.getPorts().stream())
                        .map(port -> port.getPort().getIntVal().toString())
                        .distinct())
                .containsExactlyInAnyOrder(ports.split(" "));
    }

    private static <T> List<T> all(Class<T> kind, List<HasMetadata> resources) {
        return resources.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** All resources of an overlay, the workload and the base included. */
    private List<HasMetadata> read(String overlay) throws IOException {
        Set<Path> files = new TreeSet<>();
        collectFiles(FOLDER.resolve("overlays").resolve(overlay), files);
        List<HasMetadata> resources = new ArrayList<>();
        for (Path file : files) {
            JsonNode document = yaml.readTree(file.toFile());
            String kind = document.get("apiVersion").asText() + " "
                    + document.get("kind").asText();
            assertThat(KINDS).containsKey(kind);
            resources.add(yaml.treeToValue(document, KINDS.get(kind)));
        }
        return resources;
    }

    private void collectFiles(Path folder, Set<Path> files) throws IOException {
        for (JsonNode resource : kustomization(folder).get("resources")) {
            Path path = folder.resolve(resource.asText()).normalize();
            if (Files.isDirectory(path)) {
                collectFiles(path, files);
            } else {
                files.add(path);
            }
        }
    }

    private JsonNode kustomization(Path folder) throws IOException {
        return yaml.readTree(folder.resolve(KUSTOMIZATION).toFile());
    }

    private static PodTemplateSpec service(List<HasMetadata> resources) {
        return templates(resources.stream()
                        .filter(resource -> !(resource instanceof CronJob))
                        .toList())
                .get(0);
    }

    private static List<PodTemplateSpec> templates(List<HasMetadata> resources) {
        return resources.stream().flatMap(KubernetesManifestTest::template).toList();
    }

    private static Stream<PodTemplateSpec> template(HasMetadata resource) {
        if (resource instanceof StatefulSet set) {
            return Stream.of(set.getSpec().getTemplate());
        }
        if (resource instanceof Deployment deployment) {
            return Stream.of(deployment.getSpec().getTemplate());
        }
        return resource instanceof CronJob job
                ? Stream.of(job.getSpec().getJobTemplate().getSpec().getTemplate())
                : Stream.empty();
    }

    private static Map<String, String> selector(HasMetadata resource) {
        if (resource instanceof Deployment deployment) {
            return deployment.getSpec().getSelector().getMatchLabels();
        }
        if (resource instanceof StatefulSet set) {
            return set.getSpec().getSelector().getMatchLabels();
        }
        if (resource instanceof Service service) {
            return service.getSpec().getSelector();
        }
        if (resource instanceof PodDisruptionBudget budget) {
            return budget.getSpec().getSelector().getMatchLabels();
        }
        if (resource instanceof NetworkPolicy policy) {
            return policy.getSpec().getPodSelector().getMatchLabels();
        }
        return Map.of();
    }

    /** The model keeps a member that the schema does not have among its additional properties. */
    private static void collectUnknown(Object node, String path, List<String> unknown) {
        if (node instanceof Collection<?> elements) {
            int i = 0;
            for (Object element : elements) {
                collectUnknown(element, path + "[" + i++ + "]", unknown);
            }
        } else if (node != null
                && node.getClass().getPackageName().startsWith("io.fabric8.kubernetes.api.model")
                && !(node instanceof Quantity || node instanceof IntOrString)) {
            for (Method getter : node.getClass().getMethods()) {
                if (getter.getName().startsWith("get") && getter.getParameterCount() == 0) {
                    Object value = value(getter, node);
                    if (getter.getName().equals("getAdditionalProperties")) {
                        ((Map<?, ?>) value).keySet().forEach(member -> unknown.add(path + "." + member));
                    } else {
                        collectUnknown(value, path + "." + getter.getName().substring(3), unknown);
                    }
                }
            }
        }
    }

    private static Object value(Method getter, Object node) {
        try {
            return getter.invoke(node);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(getter + " of the model fails", e);
        }
    }
}
