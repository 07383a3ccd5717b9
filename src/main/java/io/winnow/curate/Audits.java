package io.winnow.curate;

import io.winnow.learning.evaluate.AuditDraws;
import io.winnow.learning.evaluate.Lure;
import io.winnow.sample.source.Rejection;
import io.winnow.sample.source.SourceUnusable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Audits of a model by tables, without a workspace: draws samples that are likelier to be wrong,
 * and estimates from the labels of a person how often the model is wrong on all of them.
 */
public final class Audits {

    private Audits() {}

    /**
     * Writes a sheet of samples to label.
     *
     * @param predictions what the model says, a row a sample: {@code name}, {@code predicted},
     *     {@code confidence}
     * @param count how many to draw
     * @param uniform the share of draws that ask nothing of the model, in (0, 1]
     * @param sheet the file to write, which does not exist yet
     * @param rejected told each row of the predictions that cannot be used
     * @return how many samples could be drawn
     * @throws IOException if a file cannot be read or written
     * @throws IllegalArgumentException if there are fewer samples than draws
     */
    public static int draw(
            Path predictions,
            int count,
            double uniform,
            long seed,
            Path sheet,
            Consumer<Rejection> rejected)
            throws IOException {
        AuditPool pool = AuditPool.read(predictions, rejected);
        AuditDraws draws =
                AuditDraws.of(pool.suspicion(), count, uniform, new SplittableRandom(seed));
        AuditSheet.write(sheet, draws, cells(predictions, draws.rows()));
        return pool.names().size();
    }

    /** All cells of those rows, in their order. */
    private static List<Map<String, String>> cells(Path predictions, int[] rows)
            throws IOException {
        Map<Integer, Integer> places = new HashMap<>();
        IntStream.range(0, rows.length).forEach(i -> places.put(rows[i], i));
        List<Map<String, String>> drawn =
                new ArrayList<>(Collections.nCopies(rows.length, Map.of()));
        AuditPool.each(
                predictions,
                (row, cells) -> {
                    Integer place = places.get(row);
                    if (place != null) {
                        drawn.set(place, cells);
                    }
                },
                again -> {});
        return drawn;
    }

    /**
     * What the labels of a sheet say of the model: of its draws up to the first without a label.
     *
     * @param predictions the table that the sheet was drawn from
     * @throws IOException if a file cannot be read, they do not belong together, or the first draw
     *     has no label
     */
    public static AuditResult estimate(Path predictions, Path sheet) throws IOException {
        AuditPool pool = AuditPool.read(predictions, again -> {});
        List<AuditSheet.Draw> all = AuditSheet.read(sheet).draws();
        List<AuditSheet.Draw> labeled =
                all.stream().takeWhile(draw -> !draw.label().isEmpty()).toList();
        if (labeled.isEmpty()) {
            throw new SourceUnusable(
                    "Draw 1 of %s has no label yet: fill in the column label.".formatted(sheet));
        }
        for (AuditSheet.Draw draw : all) {
            check(pool, draw, sheet);
        }
        double[] wrong = labeled.stream().mapToDouble(draw -> pool.isWrong(draw) ? 1 : 0).toArray();
        double[] probabilities =
                labeled.stream().mapToDouble(AuditSheet.Draw::probability).toArray();
        Set<String> said = new HashSet<>(pool.predicted());
        return new AuditResult(
                pool.names().size(),
                all.size(),
                labeled.size(),
                (int) DoubleStream.of(wrong).sum(),
                Lure.errorRate(wrong, probabilities, pool.names().size()),
                labeled.stream()
                        .map(AuditSheet.Draw::label)
                        .filter(label -> !said.contains(label))
                        .distinct()
                        .sorted()
                        .toList());
    }

    private static void check(AuditPool pool, AuditSheet.Draw draw, Path sheet)
            throws SourceUnusable {
        if (!pool.has(draw)) {
            throw new SourceUnusable(
                    "%s, line %d: \"%s\" does not stand where it was drawn; give the predictions that the sheet was drawn from, unchanged."
                            .formatted(sheet, draw.line(), draw.name()));
        }
    }
}
