package io.winnow.curate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.winnow.learning.evaluate.Interval;
import io.winnow.sample.source.Rejection;
import io.winnow.sample.source.SourceUnusable;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuditsTest {

    private static final int SAMPLES = 400;
    private static final int DRAWN = 60;

    @TempDir Path folder;
    private Path predictions;
    private Path sheet;

    /** The model is right as often as it says; every truth is "ham". */
    @BeforeEach
    void aModelHasSpoken() throws IOException {
        predictions = folder.resolve("predicted.csv");
        sheet = folder.resolve("audit.csv");
        SplittableRandom random = new SplittableRandom(7);
        List<String> rows = new ArrayList<>(List.of("name,predicted,confidence,text,p_ham,p_spam"));
        for (int i = 0; i < SAMPLES; i++) {
            double p = 1 - Math.pow(random.nextDouble(), 3) / 2;
            String said = random.nextDouble() < p ? "ham" : "spam";
            rows.add("mail-%d,%s,%.4f,\"text, %d\",0,0".formatted(i, said, p, i));
        }
        Files.write(predictions, rows);
    }

    @Test
    void aSheetShowsWhatIsToBeLabeledAndNotWhatTheModelSaid() throws IOException {
        assertThat(draw(DRAWN)).isEqualTo(SAMPLES);

        List<String> lines = Files.readAllLines(sheet);
        assertThat(lines).hasSize(DRAWN + 1);
        assertThat(lines.getFirst()).isEqualTo("draw,row,name,text,probability,label");
        assertThat(lines.get(1)).matches("1,(\\d+),mail-\\1,\"text, \\1\",0\\.0\\d+,");
        String once = Files.readString(sheet);
        Files.delete(sheet);
        draw(DRAWN);
        assertThat(Files.readString(sheet)).isEqualTo(once);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theEstimateIsOfAllSamplesThoughErrorsWereLookedFor(long seed) throws IOException {
        Audits.draw(predictions, 100, .2, seed, sheet, none -> {});
        fill(draw -> "ham");

        AuditResult result = Audits.estimate(predictions, sheet);

        double truth =
                (double)
                                Files.readAllLines(predictions).stream()
                                        .filter(line -> line.contains(",spam,"))
                                        .count()
                        / SAMPLES;
        Interval rate = result.errorRate();
        assertThat(truth).isBetween(rate.low(), rate.high());
        assertThat(rate.margin()).isLessThan(.09);
        assertThat((double) result.wrong() / result.labeled()).isGreaterThan(truth + .03);
        assertThat(result.strange()).isEmpty();
    }

    @Test
    void aSheetThatIsSortedAndSavedByASpreadsheetIsReadAsBefore() throws IOException {
        draw(DRAWN);
        fill(draw -> draw % 3 == 0 ? "spam" : "ham");
        AuditResult before = Audits.estimate(predictions, sheet);

        List<String> lines = new ArrayList<>(Files.readAllLines(sheet));
        List<String> rows = lines.subList(1, lines.size());
        Collections.reverse(rows);
        rows.replaceAll(AuditsTest::asInGerman);
        lines.set(0, "\ufeff" + lines.getFirst().replace(',', ';'));
        Files.write(sheet, lines);

        assertThat(Audits.estimate(predictions, sheet)).isEqualTo(before);
        Files.write(sheet, lines, Charset.forName("UTF-16LE"));
        assertThat(Audits.estimate(predictions, sheet)).isEqualTo(before);
    }

    @Test
    void theDrawsBeforeTheFirstWithoutALabelCount() throws IOException {
        draw(DRAWN);
        assertThatIOException()
                .isThrownBy(() -> Audits.estimate(predictions, sheet))
                .withMessageContaining("Draw 1 of")
                .withMessageContaining("no label");
        fill(draw -> draw == 40 ? " " : "ham");

        AuditResult result = Audits.estimate(predictions, sheet);

        assertThat(result.labeled()).isEqualTo(39);
        assertThat(result.drawn()).isEqualTo(DRAWN);
        assertThat(result.samples()).isEqualTo(SAMPLES);
    }

    @Test
    void aLabelThatTheModelNeverSaysIsNamed() throws IOException {
        draw(DRAWN);
        fill(draw -> draw <= 2 ? "Ham" : "ham");
        assertThat(Audits.estimate(predictions, sheet).strange()).containsExactly("Ham");
    }

    @Test
    void aSheetWithLabelsIsNotWrittenOver() throws IOException {
        draw(DRAWN);
        fill(draw -> "ham");
        String labels = Files.readString(sheet);
        assertThatIOException()
                .isThrownBy(() -> draw(DRAWN))
                .withMessageContaining("exists already");
        assertThat(Files.readString(sheet)).isEqualTo(labels);
    }

    @Test
    void badRowsAreToldByLineAndTheOthersAreDrawn() throws IOException {
        Files.writeString(
                predictions,
                """
                name,predicted,confidence
                a,x,0.9
                b,x,1.2
                c,,0.4
                d,y,much
                e,y,"0,5"
                f,y
                """);
        List<Rejection> rejected = new ArrayList<>();

        int samples = Audits.draw(predictions, 2, .2, 1, sheet, rejected::add);

        assertThat(samples).isEqualTo(2);
        assertThat(rejected).extracting(Rejection::position).containsExactly(3L, 4L, 5L, 7L);
        assertThat(rejected.get(0).reason()).contains("1.2");
        assertThat(rejected.get(1).reason()).contains("nothing is predicted");
        assertThat(Files.readAllLines(sheet))
                .filteredOn(line -> line.contains(",a,") || line.contains(",e,"))
                .hasSize(2);
    }

    @Test
    void whatPeopleLabeledIsNotDrawn() throws IOException {
        Files.writeString(
                predictions,
                """
                sample,name,label,provenance,predicted,confidence,model,p_x
                1,a,x,human,x,0.9,3,.9
                2,b,x,predicted,x,0.9,3,.9
                3,c,y,imported,x,0.9,3,.9
                """);
        assertThat(Audits.draw(predictions, 1, .2, 1, sheet, none -> {})).isEqualTo(1);
        assertThat(Files.readAllLines(sheet))
                .containsExactly("draw,row,name,sample,probability,label", "1,0,b,2,1.0,");
    }

    @Test
    void moreDrawsThanSamplesAndTablesOfSomethingElseAreRefused() throws IOException {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> draw(SAMPLES + 1))
                .withMessageContaining("401 draws of 400 samples");
        assertThat(sheet).doesNotExist();
        Path other = Files.writeString(folder.resolve("other.csv"), "name,class\na,b\n");
        assertThatExceptionOfType(SourceUnusable.class)
                .isThrownBy(() -> Audits.draw(other, 1, .2, 1, sheet, none -> {}))
                .withMessageContaining("no column \"predicted\"");
        assertThatIOException()
                .isThrownBy(() -> Audits.estimate(predictions, predictions))
                .withMessageContaining("no sheet that an audit wrote");
    }

    @Test
    void aSheetThatWasTamperedWithIsRefusedByLine() throws IOException {
        draw(DRAWN);
        fill(draw -> "ham");
        List<String> whole = Files.readAllLines(sheet);
        refused(lines -> without(lines, 3), "line 4");
        Files.write(sheet, whole);
        refused(lines -> changed(lines, 2, "2,", "2.5,"), "line 3");
        Files.write(sheet, whole);
        refused(lines -> changed(lines, 2, "mail-", "letter-"), "line 3");
    }

    private void refused(UnaryOperator<List<String>> change, String where) throws IOException {
        Files.write(sheet, change.apply(Files.readAllLines(sheet)));
        assertThatIOException()
                .isThrownBy(() -> Audits.estimate(predictions, sheet))
                .withMessageContaining(where);
    }

    private static List<String> without(List<String> lines, int line) {
        List<String> rest = new ArrayList<>(lines);
        rest.remove(line);
        return rest;
    }

    private static List<String> changed(List<String> lines, int line, String from, String to) {
        List<String> changed = new ArrayList<>(lines);
        changed.set(line, changed.get(line).replaceFirst("\\b" + from, to));
        return changed;
    }

    /** Cells parted by semicolons, decimal commas. */
    private static String asInGerman(String row) {
        return row.replaceAll(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", ";").replace("0.", "0,");
    }

    private int draw(int count) throws IOException {
        return Audits.draw(predictions, count, .2, 1, sheet, none -> {});
    }

    private void fill(IntFunction<String> label) throws IOException {
        List<String> lines = Files.readAllLines(sheet);
        List<String> filled =
                IntStream.range(0, lines.size())
                        .mapToObj(i -> lines.get(i) + (i == 0 ? "" : label.apply(i)))
                        .toList();
        Files.write(sheet, filled);
    }
}
