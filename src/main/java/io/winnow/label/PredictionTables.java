package io.winnow.label;

import io.winnow.project.ClassView;
import io.winnow.project.Projects;
import io.winnow.sample.SampleKeys;
import io.winnow.sample.Samples;
import io.winnow.sample.source.CellSink;
import io.winnow.sample.source.ImportLimits;
import io.winnow.sample.source.Rejection;
import io.winnow.sample.source.SourceUnusable;
import io.winnow.sample.source.TableFile;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Opens tables of predictions for a project. */
@Component
class PredictionTables {

    private static final int INSPECTED = 200;

    private final Projects projects;
    private final Samples samples;
    private final SampleKeys keys;
    private final Consensus consensus;
    private final ImportLimits limits;

    PredictionTables(
            Projects projects,
            Samples samples,
            SampleKeys keys,
            Consensus consensus,
            ImportLimits limits) {
        this.projects = projects;
        this.samples = samples;
        this.keys = keys;
        this.consensus = consensus;
        this.limits = limits;
    }

    /**
     * The file.
     *
     * @throws SourceUnusable if it is no table; the message is for a person
     */
    TableFile open(String path) throws SourceUnusable {
        try {
            return new TableFile(Path.of(path), limits);
        } catch (InvalidPathException e) {
            throw new SourceUnusable("\"" + path + "\" is no path.");
        }
    }

    /** Reads the rows of a file as {@code spec} says; {@code sink} says whether it wants more. */
    void read(long projectId, TableFile file, PredictionSpec spec, Predicate<PredictedRow> sink)
            throws IOException {
        BitSet silent = spec.learnedFromLabels() ? labeled(projectId) : new BitSet();
        file.read(rows(projectId, file, spec.columns(), spec.threshold(), silent, sink));
    }

    private PredictedRows rows(
            long projectId,
            TableFile file,
            PredictionColumns columns,
            double threshold,
            BitSet silent,
            Predicate<PredictedRow> sink) {
        return new PredictedRows(
                file.name(),
                columns,
                keys.of(projectId, columns.identifies(), columns.key()),
                new PredictedClass(columns, threshold, projects.classes(projectId)),
                silent,
                sink);
    }

    private BitSet labeled(long projectId) {
        long[] ids = samples.idsByOrdinal(projectId);
        Set<Long> labeled =
                consensus.labels(projectId).stream()
                        .map(SampleLabel::sampleId)
                        .collect(Collectors.toSet());
        BitSet ordinals = new BitSet(ids.length);
        for (int ordinal = 0; ordinal < ids.length; ordinal++) {
            ordinals.set(ordinal, labeled.contains(ids[ordinal]));
        }
        return ordinals;
    }

    /**
     * Looks at the first rows.
     *
     * @param chosen which columns mean what; null to guess
     * @throws SourceUnusable if it is no table, or a column is missing
     */
    PredictionPreview preview(
            long projectId, String path, @Nullable PredictionColumns chosen, double threshold)
            throws IOException {
        TableFile file = open(path);
        List<String> header = header(file);
        PredictionColumns columns =
                chosen == null ? PredictionColumns.guess(header, names(projectId)) : chosen;
        List<PredictionPreview.Row> rows = new ArrayList<>();
        List<Rejection> problems = new ArrayList<>();
        file.read(
                rows(
                        projectId,
                        file,
                        columns,
                        threshold,
                        new BitSet(),
                        row -> sort(row, rows, problems) < INSPECTED));
        int votes = (int) rows.stream().filter(row -> row.classId() != null).count();
        return new PredictionPreview(
                header,
                columns,
                file.rows(),
                rows.size() + problems.size(),
                votes,
                rows.size() - votes,
                rows,
                problems);
    }

    private static int sort(
            PredictedRow row, List<PredictionPreview.Row> rows, List<Rejection> problems) {
        if (row.problem() == null) {
            rows.add(new PredictionPreview.Row(row.line(), row.key(), row.classId()));
        } else {
            problems.add(new Rejection(row.line(), row.key(), row.problem()));
        }
        return rows.size() + problems.size();
    }

    private Set<String> names(long projectId) {
        return projects.classes(projectId).stream()
                .map(ClassView::name)
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    private static List<String> header(TableFile file) throws IOException {
        Header header = new Header();
        file.read(header);
        if (header.columns.isEmpty()) {
            throw new SourceUnusable(file.name() + " has no row.");
        }
        return header.columns;
    }

    /** Wants the names of the columns and no more. */
    private static final class Header implements CellSink {

        private List<String> columns = List.of();

        @Override
        public void header(List<String> found) {
            columns = List.copyOf(found);
        }

        @Override
        public boolean cells(long line, Map<String, Object> cells) {
            columns = columns.isEmpty() ? List.copyOf(cells.keySet()) : columns;
            return false;
        }

        @Override
        public boolean reject(long line, String file, String reason) {
            return true;
        }
    }
}
