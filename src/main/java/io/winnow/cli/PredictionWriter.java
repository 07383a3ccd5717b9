package io.winnow.cli;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Writes class probabilities of images or texts, one row each. */
interface PredictionWriter {

    /** How rows are written. */
    enum Format {
        CSV,
        JSONL
    }

    /**
     * @param text the text itself; null of an image
     * @param posterior the probability of each class
     * @param top the most probable one
     */
    void write(String name, @Nullable String text, float[] posterior, int top) throws IOException;

    void flush() throws IOException;

    /**
     * @param texts whether to write the texts too
     */
    static PredictionWriter of(Format format, Writer out, List<String> classes, boolean texts)
            throws IOException {
        return switch (format) {
            case CSV -> new Csv(out, classes, texts);
            case JSONL -> new Jsonl(out, classes, texts);
        };
    }

    /** A column {@code p_<class>} per class; {@code text} stands before them. */
    final class Csv implements PredictionWriter {

        private final CSVPrinter csv;
        private final List<String> classes;
        private final boolean texts;

        Csv(Writer out, List<String> classes, boolean texts) throws IOException {
            this.classes = classes;
            this.texts = texts;
            csv = new CSVPrinter(out, CSVFormat.RFC4180);
            List<String> header = new ArrayList<>(List.of("name", "predicted", "confidence"));
            if (texts) {
                header.add("text");
            }
            classes.forEach(name -> header.add("p_" + name));
            csv.printRecord(header);
        }

        @Override
        public void write(String name, @Nullable String text, float[] posterior, int top)
                throws IOException {
            List<String> cells = new ArrayList<>();
            cells.add(name);
            cells.add(classes.get(top));
            cells.add(number(posterior[top]));
            if (texts && text != null) {
                cells.add(text);
            }
            for (float p : posterior) {
                cells.add(number(p));
            }
            csv.printRecord(cells);
        }

        @Override
        public void flush() throws IOException {
            csv.flush();
        }

        private static String number(float p) {
            return String.format(Locale.ROOT, "%.6f", p);
        }
    }

    /** An object with the probabilities by class. */
    record Jsonl(Writer out, List<String> classes, boolean texts) implements PredictionWriter {

        @Override
        public void write(String name, @Nullable String text, float[] posterior, int top)
                throws IOException {
            Map<String, Object> cells = new LinkedHashMap<>();
            cells.put("name", name);
            cells.put("predicted", classes.get(top));
            cells.put("confidence", posterior[top]);
            if (texts && text != null) {
                cells.put("text", text);
            }
            Map<String, Float> byClass = new LinkedHashMap<>();
            for (int c = 0; c < posterior.length; c++) {
                byClass.put(classes.get(c), posterior[c]);
            }
            cells.put("posterior", byClass);
            out.append(JsonMapper.shared().writeValueAsString(cells)).append('\n');
        }

        @Override
        public void flush() throws IOException {
            out.flush();
        }
    }
}
