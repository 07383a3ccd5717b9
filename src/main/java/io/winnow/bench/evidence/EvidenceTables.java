package io.winnow.bench.evidence;

import io.winnow.simulate.Annotators;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The tables there are. */
final class EvidenceTables {

    private static final int BATCH = 200;
    private static final List<Integer> COUNTS = List.of(10, 20, 50, 100, 200, 400);
    private static final List<Integer> AGGREGATED = List.of(50, 100, 200, 400);
    private static final List<Integer> OF_77_CLASSES = List.of(77, 154, 385, 770);
    private static final List<Integer> JUDGED = List.of(100, 300, 1_000);
    private static final List<String> STRATEGIES =
            List.of("random", "margin", "typiclust", "policy");
    private static final List<String> LEARNERS = List.of("supervised", "propagation");
    private static final List<String> ALL_LEARNERS =
            List.of(
                    "supervised",
                    "self-training",
                    "propagation",
                    "mean-teacher",
                    "fixmatch",
                    "freematch");
    private static final String SHIPPED = "fashion-mnist-simclr";
    private static final Annotators TEAM =
            new Annotators(
                    List.of("0.95", "0.8", "0.55", "spammer"),
                    3,
                    List.of("majority", "wawa", "dawid-skene", "one-coin", "auto"));

    private EvidenceTables() {}

    static List<EvidenceTable> all() {
        return List.of(
                selection("fashion-mnist", PublicData.FASHION, List.of(SHIPPED)),
                selection("mnist", PublicData.MNIST, List.of("pca", SHIPPED)),
                selection("spam", PublicData.SPAM, List.of("lsa", "minilm")),
                selection("cifar10", PublicData.CIFAR_TEST, List.of("pca", LabelEfficiency.ONNX)),
                new LabelEfficiency(
                        "banking77",
                        "banking77",
                        PublicData.BANKING_TRAIN,
                        PublicData.BANKING_TEST,
                        List.of("minilm"),
                        STRATEGIES,
                        LEARNERS,
                        OF_77_CLASSES,
                        2 * BATCH,
                        0,
                        null),
                learners("learners-fashion-mnist", PublicData.FASHION, SHIPPED),
                learners("learners-mnist", PublicData.MNIST, "pca"),
                learners("learners-spam", PublicData.SPAM, "minilm"),
                team("annotators-fashion-mnist", PublicData.FASHION, SHIPPED),
                team("annotators-spam", PublicData.SPAM, "minilm"),
                aggregators("spam", PublicData.SPAM, null, "minilm", AGGREGATED),
                aggregators("fashion-mnist", PublicData.FASHION, null, SHIPPED, AGGREGATED),
                aggregators(
                        "banking77",
                        PublicData.BANKING_TRAIN,
                        PublicData.BANKING_TEST,
                        "minilm",
                        OF_77_CLASSES),
                new ChosenAhead(
                        List.of(
                                ahead("Fashion-MNIST", PublicData.FASHION, SHIPPED),
                                ahead("mails", PublicData.SPAM, "minilm"),
                                ahead("mails", PublicData.SPAM, "lsa"))),
                suspects("fashion-mnist", PublicData.FASHION, SHIPPED, "propagation"),
                suspects("spam", PublicData.SPAM, "minilm", "supervised"),
                suspects("cifar10", PublicData.CIFAR_TEST, LabelEfficiency.ONNX, "supervised"),
                suspects("banking77", PublicData.BANKING_TRAIN, "minilm", "supervised"),
                new AuditTable(
                        List.of(
                                audit("Fashion-MNIST", PublicData.FASHION, SHIPPED),
                                audit("mails", PublicData.SPAM, "minilm"),
                                audit("mails", PublicData.SPAM, "lsa"))),
                new CrowdTable(),
                new TeamsTable(),
                new RulesTable());
    }

    private static EvidenceTable selection(String name, PublicData data, List<String> encoders) {
        return table(name, data, encoders, STRATEGIES, LEARNERS, null);
    }

    private static EvidenceTable learners(String name, PublicData data, String encoder) {
        List<String> both = List.of("random", "policy");
        return table(name, data, List.of(encoder), both, ALL_LEARNERS, null);
    }

    private static EvidenceTable team(String name, PublicData data, String encoder) {
        return table(name, data, List.of(encoder), List.of("policy"), LEARNERS, TEAM);
    }

    private static EvidenceTable aggregators(
            String of,
            PublicData data,
            @Nullable PublicData test,
            String encoder,
            List<Integer> counts) {
        return new AggregationTable("aggregators-" + of, data, test, encoder, counts);
    }

    private static EvidenceTable suspects(
            String of, PublicData data, String encoder, String learner) {
        return new SuspectsTable("suspects-" + of, data, encoder, learner, JUDGED);
    }

    private static ChosenAhead.Case ahead(String title, PublicData data, String encoder) {
        return new ChosenAhead.Case(title, data, encoder);
    }

    private static AuditTable.Case audit(String title, PublicData data, String encoder) {
        return new AuditTable.Case(title, data, encoder);
    }

    private static EvidenceTable table(
            String name,
            PublicData data,
            List<String> encoders,
            List<String> strategies,
            List<String> learners,
            @Nullable Annotators team) {
        return new LabelEfficiency(
                name, name, data, null, encoders, strategies, learners, COUNTS, BATCH, 0, team);
    }
}
