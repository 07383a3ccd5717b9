package io.winnow.curate;

import io.winnow.curate.ExportSpec.Format;
import io.winnow.label.Answers;
import io.winnow.label.Consensus;
import io.winnow.label.SampleLabel;
import io.winnow.project.ClassView;
import io.winnow.project.Modality;
import io.winnow.project.Projects;
import io.winnow.round.ModelVersions;
import io.winnow.sample.EmbeddingStore;
import io.winnow.sample.SampleView;
import io.winnow.sample.Samples;
import io.winnow.sample.Texts;
import io.winnow.team.User;
import io.winnow.team.Users;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** Labels and predictions as tables, one row per sample in the order of arrival, streamed. */
@Service
public class Exports {

    private static final int PAGE = 1_000;

    /** Texts are long. */
    private static final int PAGE_OF_TEXTS = 100;

    private final Projects projects;
    private final Samples samples;
    private final Texts texts;
    private final Answers answers;
    private final Consensus consensus;
    private final ModelVersions models;
    private final EmbeddingStore embeddings;
    private final Users users;

    Exports(
            Projects projects,
            Samples samples,
            Texts texts,
            Answers answers,
            Consensus consensus,
            ModelVersions models,
            EmbeddingStore embeddings,
            Users users) {
        this.projects = projects;
        this.samples = samples;
        this.texts = texts;
        this.answers = answers;
        this.consensus = consensus;
        this.models = models;
        this.embeddings = embeddings;
        this.users = users;
    }

    /** A file name like {@code fashion-mnist.csv}. */
    public String fileName(long projectId, Format format) {
        return FileNames.of(projects.get(projectId).name()) + "." + format.extension();
    }

    /**
     * Writes the export.
     *
     * @param out left open
     * @return the number of rows
     * @throws IOException if {@code out} cannot be written or the model cannot be read
     */
    public long write(long projectId, ExportSpec spec, Appendable out) throws IOException {
        List<ClassView> classes = projects.classes(projectId);
        List<String> names = classes.stream().map(ClassView::name).toList();
        boolean ofTexts = projects.get(projectId).modality() == Modality.TEXT;
        int size = ofTexts ? PAGE_OF_TEXTS : PAGE;
        ExportWriter writer =
                switch (spec.format()) {
                    case CSV -> new CsvExport(out, names, ofTexts);
                    case JSONL -> new JsonlExport(out, names);
                };
        ExportRows rows = rows(projectId, classes);
        long written = 0;
        for (int from = 0; ; from += size) {
            List<SampleView> page = samples.page(projectId, from, size);
            if (page.isEmpty()) {
                writer.flush();
                return written;
            }
            List<String> content = ofTexts ? texts.page(projectId, from, size) : List.of();
            for (ExportedSample row : rows.of(page, content)) {
                if (row.isLabeled() || !spec.labeledOnly()) {
                    writer.write(row);
                    written++;
                }
            }
        }
    }

    private ExportRows rows(long projectId, List<ClassView> classes) throws IOException {
        Map<Long, SampleLabel> labels = new HashMap<>();
        consensus.labels(projectId).forEach(label -> labels.put(label.sampleId(), label));
        return new ExportRows(
                classes,
                labels,
                AnswersOfSample.of(answers.inForce(projectId)),
                users.list().stream().collect(Collectors.toMap(User::id, User::name)),
                Predictions.latest(projectId, classes, models, embeddings).orElse(null));
    }
}
