package io.winnow.bench;

import java.io.IOException;
import java.util.SplittableRandom;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** Somebody labels by keyboard in a browser, a key every {@value #PACE_MILLIS} milliseconds. */
final class LabelingRun {

    static final int PACE_MILLIS = 300;

    /** So many answers are counted for themselves: after a start the JVM compiles as it goes. */
    static final int FIRST = 50;

    private static final String PASSWORD = "correct horse battery";
    private static final String STAGE = "document.querySelector('winnow-stage')?.shadowRoot";
    private static final String PICTURE =
            STAGE + "?.querySelector('winnow-picture')?.shadowRoot?.querySelector('img')";
    private static final String ROUND_DONE = STAGE + "?.querySelector('.face .go kbd')";

    private final DevTools page;
    private final Workbench workbench;
    private final SplittableRandom random = new SplittableRandom(1);

    LabelingRun(DevTools page, Workbench workbench) {
        this.page = page;
        this.workbench = workbench;
    }

    /** The first visit. */
    void signUp() throws IOException, InterruptedException {
        page.open(workbench.page("setup"));
        page.await("document.querySelector('vaadin-password-field input')", 60);
        page.evaluate("document.querySelector('vaadin-text-field input').focus()");
        page.type("bench");
        page.evaluate("document.querySelector('vaadin-password-field input').focus()");
        page.type(PASSWORD);
        page.press("Enter");
        page.await("document.querySelector('.w-bar')", 60);
    }

    /** Opens the page and gives the first {@value #FIRST} answers. */
    void begin(long projectId) throws IOException, InterruptedException {
        page.open(workbench.page("projects/" + projectId + "/label"));
        page.await(PICTURE, 180);
        label(FIRST);
    }

    /** Gives {@code answers} answers; what was measured before is forgotten. */
    void label(int answers) throws IOException, InterruptedException {
        page.evaluate("window.__winnowTimings = undefined");
        press(answers);
        Thread.sleep(2_000);
    }

    /** From a key to the frame that shows the next picture. */
    Durations keyToNext() throws IOException, InterruptedException {
        return timings("keyToNext");
    }

    /** From a key to the server's acknowledgement. */
    Durations keyToAcknowledged() throws IOException, InterruptedException {
        return timings("keyToAck");
    }

    private void press(int answers) throws IOException, InterruptedException {
        for (int given = 0; given < answers; given++) {
            Thread.sleep(PACE_MILLIS);
            if (!page.evaluate("!!" + PICTURE).asBoolean(false)) {
                nextRound();
            }
            page.press(String.valueOf(1 + random.nextInt(9)));
        }
    }

    private void nextRound() throws IOException, InterruptedException {
        page.await(ROUND_DONE + " || " + PICTURE, 60);
        if (page.evaluate("!!(" + ROUND_DONE + ")").asBoolean(false)) {
            page.press("Enter");
        }
        page.await(PICTURE, 180);
    }

    private Durations timings(String list) throws IOException, InterruptedException {
        JsonNode values = page.evaluate("window.__winnowTimings?." + list + " ?? []");
        return new Durations(
                StreamSupport.stream(values.spliterator(), false)
                        .mapToDouble(JsonNode::asDouble)
                        .toArray());
    }
}
