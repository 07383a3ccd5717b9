package io.winnow.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.BoundingBox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A first session, as a person has it: from an empty installation to a file of labels. */
class FirstSessionIT {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int ROUND = 25;

    /** A short retrain may be over before anybody looks. */
    private static final String NOTES_A_RETRAIN =
            """
            () => {
              window.retrainSeen = false;
              new MutationObserver(() => {
                const job = document.querySelector('.w-job[data-state=RUNNING]');
                window.retrainSeen ||= job !== null && job.textContent.includes('Retrain');
              }).observe(document.body,
                  {subtree: true, childList: true, attributes: true, characterData: true});
            }
            """;

    /** Whether a tap in its middle reaches the element. */
    private static final String IS_ON_TOP =
            """
            element => {
              const box = element.getBoundingClientRect();
              return element.contains(element.getRootNode().elementFromPoint(
                  box.x + box.width / 2, box.y + box.height / 2));
            }
            """;

    @TempDir Path home;
    private final Map<Long, String> given = new TreeMap<>();

    @Test
    void fromAnEmptyInstallationToAFileOfLabels() throws Exception {
        try (Chromium chromium = Chromium.open();
                Server server = Server.on(home);
                Person anna = new Person(chromium, server)) {
            anna.setUp("anna");
            openSampleProject(anna);
            everyAnswerIsInReach(anna, 390, 844);
            everyAnswerIsInReach(anna, 915, 412);
            everyAnswerIsInReach(anna, 640, 400);
            everyAnswerIsInReach(anna, 1280, 800);
            labelTheFirstRound(anna);
            theRoundClosesAndTheModelLearns(anna);
            anna.page.keyboard().press("Enter");
            anna.awaitPicture();
            nobodyElseGetsWhatAnnaHolds(chromium, server, anna);
            while (given.size() < 30) {
                label(anna);
            }
            assertThat(anna.page.locator(".strip [role=status]").count()).isZero();
            theCurveHasAPoint(anna);
            theExportHasExactlyTheseLabels(anna);
            assertThat(server.complaints()).isEmpty();
        }
    }

    private static void openSampleProject(Person anna) {
        Locator project = anna.page.getByText("Fashion-MNIST").first();
        project.waitFor();
        project.click();
        anna.page.waitForURL("**/projects/*/**");
        anna.page
                .locator(".w-bar")
                .getByText("Label", new Locator.GetByTextOptions().setExact(true))
                .click();
        anna.page.waitForURL("**/label");
        anna.awaitPicture();
        anna.page.evaluate(NOTES_A_RETRAIN);
    }

    /** On a phone upright and on its side, at 200 % and on a desk: without scrolling. */
    private static void everyAnswerIsInReach(Person anna, int width, int height) {
        anna.page.setViewportSize(width, height);
        List<Locator> classes = anna.page.locator(".class").all();
        assertThat(classes).hasSize(10);
        for (Locator answer : classes) {
            BoundingBox box = answer.boundingBox();
            assertThat(box.x + box.width).isLessThanOrEqualTo(width);
            assertThat(box.y + box.height).isLessThanOrEqualTo(height);
            assertThat(anna.page.evaluate(IS_ON_TOP, answer.elementHandle()))
                    .as("%s at %s × %s", answer.textContent(), width, height)
                    .isEqualTo(true);
        }
    }

    /** 22 labels, one of them given again after an undo, a skip, a flag and one left open. */
    private void labelTheFirstRound(Person anna) {
        for (int i = 0; i < ROUND; i++) {
            switch (i) {
                case 7 -> anna.press("Space");
                case 9 -> leaveTwoOpen(anna);
                case 11 -> flag(anna);
                case 15 -> {
                    undo(anna, label(anna));
                    label(anna);
                }
                default -> label(anna);
            }
        }
        assertThat(given).hasSize(ROUND - 3);
    }

    private long label(Person anna) {
        int key = 1 + given.size() % 9;
        String name =
                anna.page.locator(".class:has(kbd:text-is(\"" + key + "\")) .name").textContent();
        long sample = anna.press(String.valueOf(key));
        given.put(sample, name.strip());
        return sample;
    }

    private void undo(Person anna, long last) {
        anna.press("Backspace");
        assertThat(anna.sample()).isEqualTo(last);
        given.remove(last);
    }

    private static void leaveTwoOpen(Person anna) {
        long before = anna.sample();
        anna.page.keyboard().press("m");
        anna.page.keyboard().press("1");
        anna.page.keyboard().press("3");
        anna.page.locator(".unsure").getByText(": send").waitFor();
        assertThat(anna.page.locator(".class[aria-pressed=true]").count()).isEqualTo(2);
        anna.page.keyboard().press("Enter");
        anna.awaitOther(before);
        anna.page.locator(".shot[title^='Not sure: ']").waitFor();
    }

    private static void flag(Person anna) {
        long before = anna.sample();
        anna.page.keyboard().press("f");
        anna.page.keyboard().type("Is this a bag?");
        anna.page.keyboard().press("Enter");
        anna.awaitOther(before);
    }

    private static void theRoundClosesAndTheModelLearns(Person anna) {
        anna.page.getByText("Round 1 is done").waitFor();
        anna.page
                .locator(".face .change")
                .waitFor(new Locator.WaitForOptions().setTimeout(180_000));
        assertThat((Boolean) anna.page.evaluate("() => window.retrainSeen")).isTrue();
    }

    private static void nobodyElseGetsWhatAnnaHolds(Chromium chromium, Server server, Person anna) {
        addBen(chromium, server);
        Set<Long> annas = new HashSet<>();
        annas.add(anna.sample());
        try (Person ben = new Person(chromium, server)) {
            ben.signIn("ben");
            Set<Long> bens = leasesOnOpening(ben);
            anna.page.reload();
            anna.awaitPicture();
            annas.addAll(leasesOnOpening(anna));
            assertThat(bens).isNotEmpty().doesNotContainAnyElementsOf(annas);
        }
    }

    private static void addBen(Chromium chromium, Server server) {
        try (Person admin = new Person(chromium, server)) {
            admin.signIn("anna");
            admin.open("users");
            admin.page.getByText("Add user").click();
            admin.field("User name").fill("ben");
            admin.field("First password").fill(Person.PASSWORD);
            admin.page
                    .locator("vaadin-dialog vaadin-button, vaadin-dialog-overlay vaadin-button")
                    .getByText("Add user")
                    .click();
            admin.page
                    .getByText("ben", new Page.GetByTextOptions().setExact(true))
                    .first()
                    .waitFor();
        }
    }

    private static Set<Long> leasesOnOpening(Person person) {
        Response leases =
                person.page.waitForResponse(
                        response -> response.url().endsWith("/leases"),
                        () -> person.open("projects/1/label"));
        person.awaitPicture();
        Set<Long> samples = new HashSet<>();
        JSON.readTree(leases.text())
                .get("tasks")
                .forEach(task -> samples.add(task.get("sampleId").asLong()));
        return samples;
    }

    private static void theCurveHasAPoint(Person anna) {
        anna.open("projects/1/progress");
        anna.page.locator("winnow-learning-curve").waitFor();
        anna.page.locator("winnow-learning-curve").getByText("Table").first().click();
        assertThat(anna.page.locator("winnow-learning-curve tbody tr").count()).isEqualTo(1);
    }

    private void theExportHasExactlyTheseLabels(Person anna) throws IOException {
        anna.open("projects/1/data");
        Locator link = anna.page.getByLabel("Labeled samples as JSONL");
        Download download = anna.page.waitForDownload(link::click);
        List<String> lines = Files.readAllLines(download.path());
        Map<Long, String> exported = new TreeMap<>();
        for (String line : lines) {
            JsonNode row = JSON.readTree(line);
            if (row.get("provenance").asString().equals("human")) {
                exported.put(row.get("sample").asLong(), row.get("label").asString());
            }
        }
        assertThat(exported).isEqualTo(given);
    }
}
