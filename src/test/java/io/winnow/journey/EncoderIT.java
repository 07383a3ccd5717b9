package io.winnow.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A curator brings an encoder as an ONNX file, compares it with the others, and changes to it. */
class EncoderIT {

    private static final int ROUND = 25;
    private static final int LABELS = 32;
    private static final String PROJECT = "projects/1/";
    private static final Path ONNX = Path.of("src/test/resources/golden/neural/onnx");

    @TempDir Path home;

    @Test
    void anOnnxEncoderIsBroughtComparedAndChosen() throws Exception {
        try (Chromium chromium = Chromium.open();
                Server server = Server.on(home);
                Person anna = new Person(chromium, server)) {
            anna.setUp("anna");
            label(anna);
            anna.open(PROJECT + "models");
            anna.page.getByText("Not compared yet.").waitFor();
            refuse(anna);
            bring(anna);
            compare(anna);
            choose(anna);
            assertThat(server.complaints()).isEmpty();
        }
    }

    /** Any class will do: what is compared here is the page, not the encoders. */
    private static void label(Person anna) {
        anna.open(PROJECT + "label");
        anna.awaitPicture();
        for (int i = 0; i < LABELS; i++) {
            if (i == ROUND) {
                anna.page.getByText("Round 1 is done").waitFor();
                anna.page.keyboard().press("Enter");
                anna.awaitPicture();
            }
            anna.press(i % 2 == 0 ? "1" : "2");
        }
    }

    private static void refuse(Person anna) {
        upload(anna, "external");
        anna.page.getByText("The file does not fit: its weights are in other files").waitFor();
    }

    private static void bring(Person anna) {
        upload(anna, "first");
        anna.field("Height").waitFor();
        assertThat(anna.field("Height").inputValue()).isEqualTo("8");
        assertThat(anna.field("Width").inputValue()).isEqualTo("6");
        button(anna, "Try it on the pool").click();
        anna.page.getByText("It fits: 4 dimensions from 8 images").waitFor();
        button(anna, "Add and encode").click();
        Locator row = anna.page.locator(".w-item").filter(having("first"));
        row.filter(having("all samples encoded"))
                .waitFor(new Locator.WaitForOptions().setTimeout(180_000));
    }

    private static void upload(Person anna, String name) {
        anna.page
                .locator("vaadin-upload input[type=file]")
                .setInputFiles(ONNX.resolve(name + ".onnx"));
    }

    private static void compare(Person anna) {
        button(anna, "Compare encoders on the labels so far").click();
        Locator table = anna.page.getByRole(AriaRole.GROUP, named("Encoders compared"));
        table.waitFor(new Locator.WaitForOptions().setTimeout(180_000));
        List<String> rows = table.locator("tbody tr").allTextContents();
        assertThat(rows).hasSize(2);
        assertThat(rows.getFirst()).contains("fashion-mnist-simclr");
        assertThat(rows.getLast()).startsWith("first").contains("±");
        assertThat(table.locator(".w-interval").count()).isEqualTo(2);
        anna.page.getByText(Pattern.compile("[Ss]tay with|clearly better than")).first().waitFor();
    }

    private static void choose(Person anna) {
        button(anna, "Use first").click();
        anna.page
                .locator(".w-item")
                .filter(having("first"))
                .filter(having("in use"))
                .waitFor(new Locator.WaitForOptions().setTimeout(60_000));
        Locator newest = anna.page.locator("table").first().locator("tbody tr").first();
        newest.filter(having("onnx-first-"))
                .waitFor(new Locator.WaitForOptions().setTimeout(180_000));
        anna.open(PROJECT + "label");
        anna.awaitPicture();
    }

    private static Locator button(Person anna, String name) {
        return anna.page.getByRole(AriaRole.BUTTON, named(name));
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private static Locator.FilterOptions having(String words) {
        return new Locator.FilterOptions().setHasText(words);
    }
}
