package io.winnow.bench.evidence;

import java.util.List;
import java.util.Locale;

/**
 * One figure per data set and method.
 *
 * @param what the figure
 * @param rows a data set each
 */
record VotesTable(String what, List<Row> rows) {

    /**
     * A data set.
     *
     * @param data its name
     * @param figures one per method
     */
    record Row(String data, List<Cell> figures) {}

    /**
     * What a method reached.
     *
     * @param method its name
     * @param figure from 0 to 1
     */
    record Cell(String method, double figure) {}

    String markdown() {
        StringBuilder text = new StringBuilder("| ").append(what).append(" |");
        rows.getFirst()
                .figures()
                .forEach(cell -> text.append(' ').append(cell.method()).append(" |"));
        text.append("%n|---|".formatted());
        text.append("--:|".repeat(rows.getFirst().figures().size()));
        for (Row row : rows) {
            text.append("%n| %s |".formatted(row.data()));
            row.figures()
                    .forEach(cell ->
                            text.append(String.format(Locale.ROOT, " %.4f |", cell.figure())));
        }
        return text.append(System.lineSeparator()).toString();
    }
}
