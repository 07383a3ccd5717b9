package io.winnow.bench.evidence;

import static java.util.Objects.requireNonNull;

import io.winnow.learning.weak.Votes;
import io.winnow.learning.weak.VotesBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Labels that real people gave.
 *
 * @param votes of n tasks
 * @param truth the class of each task; −1 where it is not known
 */
record CrowdFile(Votes votes, int[] truth) {

    private static final Comparator<List<String>> BY_WORKER_AND_TASK =
            Comparator.<List<String>, String>comparing(List::getFirst).thenComparing(List::getLast);

    /**
     * Reads {@code labels.csv} (worker,task,label) and {@code truth.csv} (task,label) of a folder;
     * a task that one worker labeled twice counts as the last said.
     */
    static CrowdFile read(Path folder) throws IOException {
        Map<List<String>, String> labels = new TreeMap<>(BY_WORKER_AND_TASK);
        for (String[] row : rows(folder.resolve("labels.csv"), 3)) {
            labels.put(List.of(row[0], row[1]), row[2]);
        }
        List<String[]> known = rows(folder.resolve("truth.csv"), 2);
        TreeSet<String> classes = new TreeSet<>(labels.values());
        known.forEach(row -> classes.add(row[1]));
        List<String> names = List.copyOf(classes);
        List<String> workers = labels.keySet().stream().map(List::getFirst).distinct().toList();
        List<String> tasks = labels.keySet().stream().map(List::getLast).distinct().toList();
        Map<String, Integer> workerOf = index(workers);
        Map<String, Integer> taskOf = index(tasks);
        VotesBuilder votes = new VotesBuilder(tasks.size(), workers.size(), names.size());
        labels.forEach((key, label) ->
                votes.add(
                        requireNonNull(taskOf.get(key.getLast())),
                        requireNonNull(workerOf.get(key.getFirst())),
                        names.indexOf(label)));
        int[] truth = new int[tasks.size()];
        Arrays.fill(truth, -1);
        for (String[] row : known) {
            Integer task = taskOf.get(row[0]);
            if (task != null) {
                truth[task] = names.indexOf(row[1]);
            }
        }
        return new CrowdFile(votes.build(), truth);
    }

    private static Map<String, Integer> index(List<String> names) {
        Map<String, Integer> index = new TreeMap<>();
        names.forEach(name -> index.put(name, index.size()));
        return index;
    }

    /** The rows behind the header; commas beyond the last column belong to it. */
    private static List<String[]> rows(Path file, int columns) throws IOException {
        List<String[]> rows = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            String[] cells = line.split(",", columns);
            if (cells.length < columns) {
                throw new IOException(file + ": line " + (rows.size() + 1) + " is short");
            }
            rows.add(cells);
        }
        return rows.subList(1, rows.size());
    }
}
