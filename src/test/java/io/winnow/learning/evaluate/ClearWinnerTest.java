package io.winnow.learning.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.winnow.learning.evaluate.ClearWinner.Contender;
import io.winnow.learning.evaluate.ClearWinner.Rival;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ClearWinnerTest {

    @Test
    void aClearDifferenceWins() {
        ClearWinner compared =
                ClearWinner.of(hits(60, 30), List.of(one("b", 60, 33), one("a", 60, 45)));
        Rival winner = compared.winner();
        assertThat(winner.name()).isEqualTo("a");
        assertThat(winner.difference().estimate()).isCloseTo(.25, within(1e-12));
        // Fifteen of fifteen discordant labels, for two rivals: 2 · 2 · 2⁻¹⁵.
        assertThat(winner.pValue()).isCloseTo(4 * Math.pow(2, -15), within(1e-15));
        assertThat(compared.rivals()).extracting(Rival::name).containsExactly("a", "b");
        assertThat(compared.rivals().getLast().clearlyBetter()).isFalse();
    }

    @Test
    void theCorrectionKeepsOneOfManyFromWinningByChance() {
        Contender six = one("six", 60, 36);
        assertThat(ClearWinner.of(hits(60, 30), List.of(six)).winner()).isNotNull();
        assertThat(ClearWinner.of(hits(60, 30), List.of(six, one("x", 60, 30))).winner()).isNull();
    }

    @Test
    void aClearlyWorseOneDoesNotWin() {
        ClearWinner compared = ClearWinner.of(hits(60, 50), List.of(one("worse", 60, 20)));
        assertThat(compared.rivals().getFirst().pValue()).isLessThan(.001);
        assertThat(compared.winner()).isNull();
    }

    @Test
    void tooFewLabelsTellNothing() {
        ClearWinner few = ClearWinner.of(hits(29, 0), List.of(one("a", 29, 29)));
        assertThat(few.tells()).isFalse();
        assertThat(few.winner()).isNull();
        assertThat(ClearWinner.of(hits(30, 0), List.of(one("a", 30, 30))).winner()).isNotNull();
    }

    @Test
    void equallyGoodOnesSeldomWin() {
        int won = 0;
        for (int seed = 0; seed < 400; seed++) {
            Random random = new Random(seed);
            List<Contender> others =
                    List.of(coin("a", random), coin("b", random), coin("c", random));
            won += ClearWinner.of(coin("in use", random).right(), others).winner() == null ? 0 : 1;
        }
        // Half of the 5 % lie on the worse side; 400 · .025 = 10, and the exact test is timid.
        assertThat(won).isLessThanOrEqualTo(20);
    }

    @Test
    void answersMustBeAboutTheSameLabels() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ClearWinner.of(hits(40, 4), List.of(one("a", 41, 4))));
    }

    private static Contender coin(String name, Random random) {
        boolean[] right = new boolean[100];
        IntStream.range(0, right.length).forEach(i -> right[i] = random.nextInt(10) < 7);
        return new Contender(name, right);
    }

    private static Contender one(String name, int n, int right) {
        return new Contender(name, hits(n, right));
    }

    private static boolean[] hits(int n, int right) {
        boolean[] hits = new boolean[n];
        Arrays.fill(hits, 0, right, true);
        return hits;
    }
}
