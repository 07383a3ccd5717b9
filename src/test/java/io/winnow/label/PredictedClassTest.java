package io.winnow.label;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.winnow.project.ClassView;
import io.winnow.sample.SampleKey;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PredictedClassTest {

    private static final List<ClassView> CLASSES =
            List.of(
                    new ClassView(11, 1, 0, "Ham", "#000000", null, ""),
                    new ClassView(12, 1, 1, "spam", "#000000", null, ""));

    @Test
    void namesAreReadInAnyCaseAndNothingAbstains() throws Exception {
        PredictedClass named = named(null, 0);
        assertThat(named.of(Map.of("y", " HAM "))).isEqualTo(11);
        assertThat(named.of(Map.of("y", "spam"))).isEqualTo(12);
        assertThat(named.of(Map.of("y", "  "))).isNull();
        assertThat(named.of(Map.of())).isNull();
    }

    @Test
    void whoIsNotSureEnoughAbstains() throws Exception {
        PredictedClass named = named("p", .8);
        assertThat(named.of(Map.of("y", "ham", "p", "0.8"))).isEqualTo(11);
        assertThat(named.of(Map.of("y", "ham", "p", 0.79))).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "high", "1.01", "-0.1", "NaN", "Infinity", "80 %"})
    void confidenceIsANumberFromZeroToOne(String written) {
        assertThatThrownBy(() -> named("p", .5).of(Map.of("y", "ham", "p", written)))
                .hasMessage("\"%s\" is no probability from 0 to 1 (p)".formatted(written));
    }

    @Test
    void otherClassesAreNamedInTheRefusal() {
        assertThatThrownBy(() -> named(null, 0).of(Map.of("y", "eggs")))
                .hasMessage("unknown class \"eggs\"");
        assertThatThrownBy(() -> named(null, 0).of(Map.of("y", List.of("ham"))))
                .hasMessage("the class is not one name");
    }

    @ParameterizedTest
    @CsvSource({".9,.1,0,11", ".2,.7,.6,12", ".3,.6,.7,", ".5,.5,0,", "0,0,0,"})
    void theLikeliestClassIsTakenUnlessItIsNotSureOrNotAlone(
            double ham, double spam, double threshold, Long expected) throws Exception {
        PredictionColumns perClass = new PredictionColumns("id", SampleKey.NUMBER, null, null);
        Map<String, Object> columns = new LinkedHashMap<>();
        columns.put("id", "1");
        columns.put("p_ham", ham);
        columns.put("Spam", spam);
        assertThat(new PredictedClass(perClass, threshold, CLASSES).of(columns))
                .isEqualTo(expected);
        Map<String, Object> posterior = Map.of("y", Map.of("ham", ham, "spam", spam));
        assertThat(named(null, threshold).of(posterior)).isEqualTo(expected);
    }

    @Test
    void probabilitiesSumToOneAtMost() {
        assertThatThrownBy(() -> named(null, 0).of(Map.of("y", Map.of("ham", .9, "spam", .5))))
                .hasMessage("the probabilities sum to 1.400");
        assertThatThrownBy(() -> named(null, 0).of(Map.of("y", Map.of("eggs", .9))))
                .hasMessage("unknown class \"eggs\"");
    }

    @Test
    void columnsAreGuessedAsTheExportWritesThem() {
        Set<String> classes = Set.of("ham", "spam");
        assertThat(
                        PredictionColumns.guess(
                                List.of("sample", "name", "label", "predicted", "confidence"),
                                classes))
                .isEqualTo(
                        new PredictionColumns(
                                "sample", SampleKey.NUMBER, "predicted", "confidence"));
        assertThat(PredictionColumns.guess(List.of("text", "p_ham", "p_spam"), classes))
                .isEqualTo(new PredictionColumns("text", SampleKey.TEXT, null, null));
        assertThat(PredictionColumns.guess(List.of("message_no", "verdict"), classes))
                .isEqualTo(
                        new PredictionColumns("message_no", SampleKey.METADATA, "verdict", null));
    }

    private static PredictedClass named(String confidence, double threshold) {
        return new PredictedClass(
                new PredictionColumns("id", SampleKey.NUMBER, "y", confidence), threshold, CLASSES);
    }
}
