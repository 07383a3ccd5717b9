package io.winnow.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A curator teaches the sample project of e-mails with five rules and one round of labels. */
class RulesIT {

    private static final int ROUND = 25;
    private static final String PROJECT = "projects/2/";
    private static final List<Rule> RULES =
            List.of(
                    new Rule("free, click here, click below, no obligation, guaranteed", "spam"),
                    new Rule("unsubscribe, remove me, removed from", "spam"),
                    new Rule("money, cash, credit, loan", "spam"),
                    new Rule("wrote, thanks, cheers", "ham"),
                    new Rule("linux, perl, python, url", "ham"));

    private record Rule(String words, String named) {}

    @TempDir Path home;

    @Test
    void fiveRulesAndOneRoundOfLabelsMakeAModel() throws Exception {
        try (Chromium chromium = Chromium.open();
                Server server = Server.on(home);
                Person anna = new Person(chromium, server)) {
            anna.setUp("anna");
            awaitTexts(anna);
            whatIsNoRuleIsSaid(anna);
            RULES.forEach(rule -> add(anna, rule.words(), rule.named()));
            assertThat(anna.page.locator(".w-rule").count()).isEqualTo(RULES.size());
            labelOneRound(anna, truth());
            double rules = goldAccuracy(anna, "voters");
            assertThat(rules).isGreaterThanOrEqualTo(90);
            assertThat(rules).isGreaterThan(goldAccuracy(anna, "supervised"));
            assertThat(server.complaints()).isEmpty();
        }
    }

    /** The stage has a text as soon as the mails are there and encoded. */
    private static void awaitTexts(Person anna) {
        anna.open(PROJECT + "label");
        anna.page
                .locator("winnow-text:not([hidden]) .text")
                .waitFor(new Locator.WaitForOptions().setTimeout(180_000));
    }

    private static void whatIsNoRuleIsSaid(Person anna) {
        anna.open(PROJECT + "rules");
        write(anna, "zzzqqq");
        anna.page.getByText("It is found in no text of the pool.").first().waitFor();
        anna.page.getByText("a regular expression").click();
        write(anna, "(free");
        // It stands at the field, and where a screen reader is told of it.
        anna.page.getByText("This is no regular expression: missing closing )").first().waitFor();
        anna.page.getByText("whole words").click();
        write(anna, "spams".repeat(2_000_000));
        anna.page
                .getByText("A pattern has at most 2,000 characters; this one has 10,000,000.")
                .waitFor();
        write(anna, "");
    }

    private static void add(Person anna, String words, String named) {
        write(anna, words);
        anna.page.locator("vaadin-select").click();
        anna.page
                .getByRole(
                        AriaRole.OPTION, new Page.GetByRoleOptions().setName(named).setExact(true))
                .click();
        anna.page.getByText("of the pool").last().waitFor();
        anna.page.getByText("Add the rule").click();
        anna.page.locator(".w-rule").filter(having(words)).waitFor();
    }

    private static Locator.FilterOptions having(String words) {
        return new Locator.FilterOptions().setHasText(words);
    }

    private static void write(Person anna, String pattern) {
        anna.page.locator(".w-columns vaadin-text-field input").fill(pattern);
    }

    private static void labelOneRound(Person anna, Map<String, String> truth) {
        awaitTexts(anna);
        Locator text = anna.page.locator("winnow-text .text");
        for (int i = 0; i < ROUND; i++) {
            // On a busy machine the next text may still be on its way.
            anna.page.locator("winnow-text:not([hidden]) .text").waitFor();
            String shown = text.textContent();
            assertThat(truth).containsKey(shown);
            anna.page.keyboard().press(truth.get(shown).equals("ham") ? "1" : "2");
            anna.page.waitForFunction(
                    """
                    before => {
                      const stage = document.querySelector('winnow-stage').shadowRoot;
                      const view = stage.querySelector('winnow-text');
                      return view.hidden
                          || view.shadowRoot.querySelector('.text').textContent !== before;
                    }
                    """,
                    shown);
        }
        anna.page.getByText("Round 1 is done").waitFor();
        anna.page
                .locator(".face .change")
                .waitFor(new Locator.WaitForOptions().setTimeout(180_000));
    }

    /** In percent, of the version that was just trained. */
    private static double goldAccuracy(Person anna, String learner) {
        anna.open(PROJECT + "models");
        Locator row =
                anna.page
                        .locator("table", new Page.LocatorOptions().setHasText("Log-loss"))
                        .locator("tbody tr")
                        .filter(having(learner))
                        .first();
        String accuracy = row.locator("td").nth(3).textContent();
        return Double.parseDouble(accuracy.substring(0, accuracy.indexOf('±')).strip());
    }

    private static Map<String, String> truth() throws IOException {
        Map<String, String> truth = new HashMap<>();
        Path mails = Path.of("data", "spam-or-ham", "mails.csv.gz");
        try (BufferedReader in =
                        new BufferedReader(
                                new InputStreamReader(
                                        new GZIPInputStream(Files.newInputStream(mails)),
                                        StandardCharsets.UTF_8));
                CSVParser table = CSVParser.parse(in, CSVFormat.RFC4180)) {
            for (CSVRecord row : table) {
                truth.put(row.get(0), row.get(1));
            }
        }
        return truth;
    }
}
