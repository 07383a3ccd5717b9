package io.winnow.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GuidelinesTest {

    @Test
    void tablesAreTables() {
        String html =
                Guidelines.html(
                        """
                        | Looks like | Answer |
                        |---|--:|
                        | two sleeves | **Shirt** |
                        """);

        assertThat(html)
                .contains("<table>", "<th>Looks like</th>", "<td>two sleeves</td>")
                .contains("<th align=\"right\">Answer</th>", "<strong>Shirt</strong>");
    }

    @Test
    void markupInACellIsText() {
        String html =
                Guidelines.html("| a |\n|---|\n| <script>alert(1)</script> [x](javascript:y) |");

        assertThat(html).contains("<td>&lt;script&gt;alert(1)&lt;/script&gt; <a");
        assertThat(html).doesNotContain("<script", "javascript:");
    }
}
