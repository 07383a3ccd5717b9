package io.winnow.curate;

import io.winnow.learning.evaluate.AuditDraws;
import io.winnow.sample.source.CellSink;
import io.winnow.sample.source.ImportLimits;
import io.winnow.sample.source.SourceUnusable;
import io.winnow.sample.source.TableFile;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * The samples of an audit as a table for a person, with an empty column for the label. What the
 * model said is not in it, so that nobody is led.
 *
 * @param draws in the order drawn
 */
record AuditSheet(List<Draw> draws) {

    private static final String DRAW = "draw";
    private static final String ROW = "row";
    private static final String PROBABILITY = "probability";
    private static final String LABEL = "label";
    private static final Set<String> OWN = Set.of(DRAW, ROW, PROBABILITY, LABEL);
    private static final List<String> HIDDEN =
            List.of(AuditPool.PREDICTED, AuditPool.CONFIDENCE, "provenance", "model");

    AuditSheet {
        draws = draws.stream().sorted(Comparator.comparingInt(Draw::number)).toList();
    }

    /**
     * One draw.
     *
     * @param line where it stands in the sheet; 0 in one that is not written yet
     * @param number from 1
     * @param row of the pool, from 0
     * @param name the sample's
     * @param probability how likely it was drawn among those left, in (0, 1]
     * @param label what a person says; empty as long as nobody does
     */
    record Draw(long line, int number, int row, String name, double probability, String label) {}

    /**
     * Writes a sheet that is still to be filled in, with all columns of the predictions but what
     * the model says.
     *
     * @throws IOException if that file exists already: somebody's labels may be in it
     */
    static void write(Path sheet, AuditDraws draws, List<Map<String, String>> cells)
            throws IOException {
        Set<String> carried = new LinkedHashSet<>(List.of(AuditPool.NAME));
        cells.forEach(row -> row.keySet().stream().filter(AuditSheet::shown).forEach(carried::add));
        try (BufferedWriter out = Files.newBufferedWriter(sheet, StandardOpenOption.CREATE_NEW);
                CSVPrinter csv = new CSVPrinter(out, CSVFormat.RFC4180)) {
            List<String> header = new ArrayList<>(List.of(DRAW, ROW));
            header.addAll(carried);
            header.addAll(List.of(PROBABILITY, LABEL));
            csv.printRecord(header);
            for (int i = 0; i < cells.size(); i++) {
                List<Object> line = new ArrayList<>(List.of(i + 1, draws.rows()[i]));
                Map<String, String> row = cells.get(i);
                carried.forEach(column -> line.add(row.getOrDefault(column, "")));
                line.add(draws.probabilities()[i]);
                line.add("");
                csv.printRecord(line);
            }
        } catch (FileAlreadyExistsException e) {
            throw new IOException(
                    sheet + " exists already, and may hold labels: name another file.", e);
        }
    }

    private static boolean shown(String column) {
        return !HIDDEN.contains(column) && !OWN.contains(column) && !column.startsWith("p_");
    }

    /**
     * Reads a sheet, filled in or not, in any format of tables and any order of its rows.
     *
     * @throws IOException if it cannot be read, or a row has been damaged; names its line
     */
    static AuditSheet read(Path sheet) throws IOException {
        Rows rows = new Rows(sheet, new ArrayList<>(), new ArrayList<>());
        new TableFile(sheet, ImportLimits.defaults()).read(rows);
        if (!rows.damaged().isEmpty()) {
            throw rows.damaged().getFirst();
        }
        AuditSheet read = new AuditSheet(rows.draws());
        Set<Integer> drawn = new HashSet<>();
        for (int i = 0; i < read.draws().size(); i++) {
            Draw draw = read.draws().get(i);
            if (draw.number() != i + 1 || !drawn.add(draw.row())) {
                throw new SourceUnusable(
                        "%s, line %d: draw %d where %d should be; rows may be filled in or sorted, not removed or repeated."
                                .formatted(sheet, draw.line(), draw.number(), i + 1));
            }
        }
        if (drawn.isEmpty()) {
            throw new SourceUnusable(sheet + " has no rows.");
        }
        return read;
    }

    private record Rows(Path sheet, List<Draw> draws, List<SourceUnusable> damaged)
            implements CellSink {

        @Override
        public void header(List<String> columns) throws SourceUnusable {
            if (!columns.containsAll(OWN)) {
                throw new SourceUnusable(
                        "%s is no sheet that an audit wrote: its columns are %s."
                                .formatted(sheet, String.join(", ", columns)));
            }
        }

        @Override
        public boolean cells(long line, Map<String, Object> cells) {
            int number = AuditNumbers.whole(text(cells, DRAW));
            int row = AuditNumbers.whole(text(cells, ROW));
            double probability = AuditNumbers.parse(text(cells, PROBABILITY));
            if (number < 1 || row < 0 || !(probability > 0 && probability <= 1)) {
                return reject(line, "", "draw, row or probability is not what was written");
            }
            String name = text(cells, AuditPool.NAME);
            draws.add(new Draw(line, number, row, name, probability, text(cells, LABEL).strip()));
            return true;
        }

        @Override
        public boolean reject(long line, String file, String reason) {
            damaged.add(new SourceUnusable("%s, line %d: %s.".formatted(sheet, line, reason)));
            return false;
        }

        private static String text(Map<String, Object> cells, String column) {
            return Objects.toString(cells.get(column), "");
        }
    }
}
