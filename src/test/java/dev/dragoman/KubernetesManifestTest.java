package dev.dragoman;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicySpec;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds the manifests to the schemas of Kubernetes, as fabric8 generates its model from them. */
class KubernetesManifestTest {

    private static final Map<String, Class<? extends HasMetadata>> KINDS = Map.of(
            "apps/v1 Deployment", Deployment.class,
            "apps/v1 StatefulSet", StatefulSet.class,
            "v1 Service", Service.class,
            "policy/v1 PodDisruptionBudget", PodDisruptionBudget.class,
            "autoscaling/v2 HorizontalPodAutoscaler", HorizontalPodAutoscaler.class,
            "networking.k8s.io/v1 NetworkPolicy", NetworkPolicy.class);

    private final YAMLMapper yaml = new YAMLMapper();

    @ParameterizedTest
    @ValueSource(strings = {"embedded.yaml", "postgresql.yaml"})
    void everyMemberIsOneThatKubernetesKnows(String file) throws IOException {
        List<HasMetadata> resources = read(file);

        List<String> unknown = new ArrayList<>();
        for (HasMetadata resource : resources) {
            collectUnknown(resource, resource.getKind(), unknown);
        }

        assertThat(resources).hasSizeGreaterThan(3);
        assertThat(unknown).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"embedded.yaml", "postgresql.yaml"})
    void everySelectorFindsThePods(String file) throws IOException {
        List<HasMetadata> resources = read(file);

        Map<String, String> labels = template(resources).getMetadata().getLabels();

        assertThat(resources).allSatisfy(resource -> assertThat(selector(resource))
                .satisfiesAnyOf(selector -> assertThat(selector).isEqualTo(labels), selector -> assertThat(resource)
                        .isInstanceOf(HorizontalPodAutoscaler.class)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"embedded.yaml", "postgresql.yaml"})
    void thePodsHaveNoRightsAndNothingWritableButTheirVolumes(String file) throws IOException {
        PodTemplateSpec template = template(read(file));

        assertThat(template.getSpec().getSecurityContext().getRunAsNonRoot()).isTrue();
        assertThat(template.getSpec().getContainers()).allSatisfy(container -> {
            assertThat(container.getSecurityContext().getReadOnlyRootFilesystem())
                    .isTrue();
            assertThat(container.getSecurityContext().getAllowPrivilegeEscalation())
                    .isFalse();
            assertThat(container.getSecurityContext().getCapabilities().getDrop())
                    .containsExactly("ALL");
            assertThat(container.getEnv())
                    .filteredOn(variable -> variable.getName().contains("PASSWORD"))
                    .allSatisfy(variable -> assertThat(
                                    variable.getValueFrom().getSecretKeyRef().getName())
                            .isNotBlank());
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"embedded.yaml", "postgresql.yaml"})
    void metricsAreOnAPortOfTheirOwnThatNoServiceLeadsTo(String file) throws IOException {
        List<HasMetadata> resources = read(file);
        PodTemplateSpec template = template(resources);

        assertThat(template.getMetadata().getAnnotations()).containsEntry("prometheus.io/port", "9000");
        assertThat(template.getSpec().getContainers().get(0).getPorts())
                .extracting(ContainerPort::getName, ContainerPort::getContainerPort)
                .containsExactlyInAnyOrder(tuple("http", 8080), tuple("management", 9000));
        assertThat(all(Service.class, resources).get(0).getSpec().getPorts())
                .extracting(port -> port.getTargetPort().getStrVal())
                .containsExactly("http");
    }

    @ParameterizedTest
    @ValueSource(strings = {"embedded.yaml", "postgresql.yaml"})
    void serviceLinksMakeNoVariablesThatLookLikeSettings(String file) throws IOException {
        PodTemplateSpec template = template(read(file));

        assertThat(template.getSpec().getEnableServiceLinks()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"embedded.yaml", "postgresql.yaml"})
    void everyIngressSaysWhoMayComeInAndToWhichPort(String file) throws IOException {
        NetworkPolicySpec policy = all(NetworkPolicy.class, read(file)).get(0).getSpec();

        assertThat(policy.getPolicyTypes()).containsExactlyInAnyOrder("Ingress", "Egress");
        assertThat(policy.getIngress()).hasSize(2).allSatisfy(rule -> {
            assertThat(rule.getFrom()).isNotEmpty();
            assertThat(rule.getPorts()).hasSize(1);
        });
    }

    @ParameterizedTest
    @CsvSource({"embedded.yaml, 53 443", "postgresql.yaml, 53 443 5432"})
    void namesTheIssuerAndTheDatabaseCanBeReached(String file, String ports) throws IOException {
        NetworkPolicySpec policy = all(NetworkPolicy.class, read(file)).get(0).getSpec();

        assertThat(policy.getEgress().stream()
                        .flatMap(rule -> rule.getPorts().stream())
                        .map(port -> port.getPort().getIntVal().toString())
                        .distinct())
                .containsExactlyInAnyOrder(ports.split(" "));
    }

    private static <T> List<T> all(Class<T> kind, List<HasMetadata> resources) {
        return resources.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private List<HasMetadata> read(String file) throws IOException {
        List<HasMetadata> resources = new ArrayList<>();
        YAMLFactory factory = yaml.getFactory();
        try (var parser =
                factory.createParser(Path.of("docker/kubernetes", file).toFile())) {
            for (JsonNode document :
                    yaml.<JsonNode>readValues(parser, JsonNode.class).readAll()) {
                String kind = document.get("apiVersion").asText() + " "
                        + document.get("kind").asText();
                assertThat(KINDS).containsKey(kind);
                resources.add(yaml.treeToValue(document, KINDS.get(kind)));
            }
        }
        return resources;
    }

    private static PodTemplateSpec template(List<HasMetadata> resources) {
        HasMetadata workload = resources.get(0);
        return workload instanceof StatefulSet set
                ? set.getSpec().getTemplate()
                : ((Deployment) workload).getSpec().getTemplate();
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
