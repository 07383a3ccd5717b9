package io.winnow.label;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RulePatternTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "free | Get it FREE! | true",
                "free | freedom | false",
                "free, click here | please Click\u00a0 here | false",
                "free, click here | please Click  HERE now | true",
                "c++, a.b | we use C++ here | true",
                "a.b | axb | false",
                "straße | Die Straße. | true",
                "привет | ну, Привет! | true",
                "free,,  , | so free | true"
            })
    void keywordsAreWholeWordsInAnyCase(String words, String text, boolean found) {
        assertThat(RulePattern.of(RuleKind.KEYWORDS, words).isIn(text)).isEqualTo(found);
    }

    @Test
    void aRegexIsFoundAnywhereLineByLine() {
        RulePattern money = RulePattern.of(RuleKind.REGEX, "\\$\\d+[,\\d]*");
        assertThat(money.isIn("win $1,000 today")).isTrue();
        assertThat(money.isIn("win dollars")).isFalse();
        assertThat(RulePattern.of(RuleKind.REGEX, "^re:").isIn("FW\nRe: hello")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"(open", "a{2,1}", "[z-a]", "(?<n>a)\\k<n>"})
    void whatIsNoExpressionIsSaid(String broken) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RulePattern.of(RuleKind.REGEX, broken))
                .withMessageStartingWith("This is no regular expression: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x*", "", "  ", "a|"})
    void whatIsInEveryTextIsRefused(String pattern) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RulePattern.of(RuleKind.REGEX, pattern));
    }

    @Test
    void wordsMustBeSaidAndAPatternHasAnEnd() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RulePattern.of(RuleKind.KEYWORDS, " , "))
                .withMessage("Say which words, parted by commas.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RulePattern.of(RuleKind.REGEX, "x".repeat(2_001)))
                .withMessageContaining("at most 2,000 characters");
    }

    /** A backtracking matcher would need 2^5,000 steps. */
    @Test
    void anEvilPatternEndsToo() {
        RulePattern evil = RulePattern.of(RuleKind.REGEX, "(a+)+$");
        assertThat(evil.isIn("a".repeat(5_000) + "!")).isFalse();
    }
}
