package io.winnow.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A curator brings texts of which one is far too long, then the predictions of an outside model,
 * and is not sure of a label: each gets its answer, and nothing else is lost by it.
 */
class WeakSupervisionIT {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int TEXTS = 80;
    private static final int LABELED = 24;
    private static final int LONG = 10_000_000;
    private static final Locator.WaitForOptions PATIENT =
            new Locator.WaitForOptions().setTimeout(180_000);

    @TempDir Path home;
    @TempDir Path folder;

    @Test
    void aTextTooLongPredictionsAndAnAnswerThatLeavesTwoClassesOpen() throws Exception {
        try (Chromium chromium = Chromium.open();
                Server server = Server.on(home);
                Person anna = new Person(chromium, server)) {
            anna.setUp("anna");
            String project = importTexts(anna);
            predictionsBecomeAVoter(anna, project);
            leaveTwoOpen(anna, project);
            theRetrainHeedsThem(anna, project);
            theExportHasTheCandidates(anna, project);
            assertThat(server.complaints()).isEmpty();
        }
    }

    private String importTexts(Person anna) throws IOException {
        anna.open("projects/new");
        anna.field("Name of the project").fill("Mails");
        upload(anna, mails());
        anna.page
                .getByText(
                        "the text has 10,000,000 characters, more than 100,000"
                                + " (winnow.import.max-text)")
                .waitFor(PATIENT);
        anna.page.getByText("1 row cannot be imported and will be set aside").waitFor();
        button(anna, "Start").click();
        anna.page.waitForURL("**/data");
        anna.page.getByText("80 new · 24 with a label · 1 set aside").waitFor(PATIENT);
        String page = anna.page.url();
        return page.substring(page.indexOf("projects/"), page.lastIndexOf("data"));
    }

    private Path mails() throws IOException {
        StringBuilder table = new StringBuilder("ref,text,label\n");
        for (int i = 0; i < TEXTS; i++) {
            if (i == TEXTS / 2) {
                table.append("long,").repeat("x", LONG).append(",\n");
            }
            table.append(
                    "m%d,%s number %d,%s\n"
                            .formatted(
                                    i,
                                    i % 2 == 0 ? "win cash and a prize" : "lunch at noon with us",
                                    i,
                                    i < LABELED ? truth(i) : ""));
        }
        return Files.writeString(folder.resolve("mails.csv"), table);
    }

    private static String truth(int i) {
        return i % 2 == 0 ? "spam" : "ham";
    }

    private void predictionsBecomeAVoter(Person anna, String project) throws IOException {
        StringBuilder table = new StringBuilder("ref,predicted,confidence\n");
        for (int i = 0; i < TEXTS; i++) {
            table.append("m%d,%s,%s\n".formatted(i, truth(i), i < TEXTS / 2 ? "0.9" : "0.4"));
        }
        table.append("m999,ham,1\nm1,eggs,1\n");
        Path file = Files.writeString(folder.resolve("outside model.csv"), table);
        anna.open(project + "rules");
        anna.page.getByText("Import predictions").click();
        upload(anna, file);
        anna.page.getByText("of the first 82: 80 votes, 0 abstained").waitFor();
        anna.page.getByText("no sample of this project is called so").waitFor();
        anna.page.locator("#least-confidence").fill("0.5");
        anna.page.getByText("40 votes, 40 abstained").waitFor();
        button(anna, "Import as a voter").click();
        Locator voter = anna.page.locator(".w-rule").filter(having("outside model"));
        voter.filter(having("40 votes of 82 rows · 40 abstained")).waitFor(PATIENT);
        // Its figures come when the texts are encoded: no job is left to show the page anew.
        voter.filter(having("of the pool")).waitFor(PATIENT);
        anna.open(project + "rules");
        voter.getByText("2 rows set aside").click();
        voter.getByText("unknown class \"eggs\"").waitFor();
        Download rejected =
                anna.page.waitForDownload(voter.getByText("Download all as CSV")::click);
        assertThat(Files.readAllLines(rejected.path()))
                .containsExactly(
                        "line,file,reason",
                        "82,m999,no sample of this project is called so",
                        "83,m1,\"unknown class \"\"eggs\"\"\"");
    }

    private static void leaveTwoOpen(Person anna, String project) {
        anna.open(project + "label");
        Locator text = anna.page.locator("winnow-text:not([hidden]) .text");
        text.waitFor(PATIENT);
        String before = text.textContent();
        anna.page.keyboard().press("m");
        anna.page.keyboard().press("1");
        anna.page.keyboard().press("2");
        anna.page.locator(".unsure").getByText(": send").waitFor();
        anna.page.keyboard().press("Enter");
        Locator shot = anna.page.locator(".shot[title^='Not sure: ']");
        shot.waitFor();
        assertThat(shot.getAttribute("title")).contains("ham").contains("spam").contains(" or ");
        anna.page.waitForFunction(
                """
                before => document.querySelector('winnow-stage').shadowRoot
                    .querySelector('winnow-text').shadowRoot
                    .querySelector('.text').textContent !== before
                """,
                before);
    }

    private static void theRetrainHeedsThem(Person anna, String project) {
        anna.open(project + "models");
        button(anna, "Retrain now").click();
        Locator voters =
                anna.page.locator("table", new Page.LocatorOptions().setHasText("Reliability"));
        voters.waitFor(PATIENT);
        List<String> rows = voters.locator("tbody tr").allTextContents();
        assertThat(rows).anyMatch(row -> row.startsWith("outside model") && row.contains("±"));
        anna.page.getByText("+ weak: voters").first().waitFor();
        anna.open(project + "rules");
        anna.page.locator(".w-rule").filter(having("The model in use holds it right in")).waitFor();
    }

    private static void theExportHasTheCandidates(Person anna, String project) throws IOException {
        anna.open(project + "data");
        Locator link = anna.page.getByLabel("All samples as JSONL");
        Download download = anna.page.waitForDownload(link::click);
        List<JsonNode> unsure =
                Files.readAllLines(download.path()).stream()
                        .map(JSON::readTree)
                        .filter(row -> !row.get("not_sure").isEmpty())
                        .toList();
        assertThat(unsure).hasSize(1);
        assertThat(unsure.getFirst().get("not_sure").valueStream().map(JsonNode::asString))
                .containsExactlyInAnyOrder("ham", "spam");
        assertThat(unsure.getFirst().get("kind").asString()).isEqualTo("not_sure");
        assertThat(unsure.getFirst().get("provenance").asString()).isEqualTo("predicted");
    }

    private static void upload(Person anna, Path file) {
        anna.page.locator("vaadin-upload input[type=file]").setInputFiles(file);
    }

    private static Locator button(Person anna, String name) {
        return anna.page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator.FilterOptions having(String words) {
        return new Locator.FilterOptions().setHasText(words);
    }
}
