package io.winnow.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ProjectTest {

    private final Project project = new Project("Clothes", "", "", "ada", Instant.EPOCH);

    @Test
    void givesEachClassItsOwnColorAndKey() {
        List<LabelClass> added = IntStream.range(0, 31).mapToObj(i -> add("class " + i)).toList();
        assertThat(added.stream().map(LabelClass::color)).doesNotHaveDuplicates();
        assertThat(added.stream().map(LabelClass::key))
                .doesNotHaveDuplicates()
                .doesNotContainNull()
                .startsWith("1", "2", "3")
                .doesNotContain("f");
        assertThat(add("one too many").key()).isNull();
    }

    @Test
    void colorsNeverRunOut() {
        Set<String> taken = new HashSet<>();
        for (int i = 0; i < 300; i++) {
            assertThat(taken.add(ClassColors.checked(ClassColors.next(taken)))).isTrue();
        }
    }

    /** There are fewer than a thousand hues: once the search for a free one had no end. */
    @Test
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void moreClassesThanColorsShareThem() {
        Set<String> taken = new HashSet<>();
        for (int i = 0; i < 1_500; i++) {
            taken.add(ClassColors.checked(ClassColors.next(taken)));
        }
        assertThat(taken).hasSizeBetween(300, 1_000);
    }

    @Test
    void spreadColorsHaveHalfLightness() {
        String first = ClassColors.next(new HashSet<>(ClassColors.PALETTE));
        assertThat(first).isEqualTo("#CC3333");
    }

    @Test
    void refusesASecondClassOfThatNameOrKey() {
        add("Trouser");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> add(" trouser "))
                .withMessageContaining("already a class \"Trouser\"");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> project.addClass(new NewClass("Coat", null, "1", "")))
                .withMessageContaining("The key 1 already answers \"Trouser\"");
    }

    @Test
    void refusesAKeyThatDoesSomethingElse() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> project.addClass(new NewClass("Coat", null, "F", "")))
                .withMessageContaining("already does something else");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> project.addClass(new NewClass("Coat", null, "§", "")))
                .withMessageContaining("one digit or letter");
    }

    @Test
    void refusesNamesThatAreEmptyLongOrOfSeveralLines() {
        assertThatIllegalArgumentException().isThrownBy(() -> add("  "));
        assertThatIllegalArgumentException().isThrownBy(() -> add("a\nb"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> add("x".repeat(101)))
                .withMessageContaining("at most 100 characters, not 101");
    }

    @Test
    void refusesColorsThatAreNotHex() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> project.addClass(new NewClass("Coat", "red", null, "")))
                .withMessageContaining("#E69F00");
    }

    @Test
    void settingsNameTheValueThatIsOutOfRange() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ProjectSettings.defaults().withBatchSize(0))
                .withMessage("The batch size must be between 1 and 1000, not 0.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ProjectSettings.defaults().withShares(0.51, 0))
                .withMessageContaining("gold share must be between 0 and 0.5, not 0.51");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ProjectSettings.defaults().withShares(Double.NaN, 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ProjectSettings.defaults().withEncoder("../up"))
                .withMessageContaining("No encoder is called");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ProjectSettings.defaults().withAggregation("two coins"))
                .withMessage("No aggregation is called \"two coins\".");
    }

    private LabelClass add(String name) {
        return project.addClass(NewClass.named(name));
    }
}
