package io.winnow.journey;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;

/** Somebody in front of a browser window. */
final class Person implements AutoCloseable {

    static final String PASSWORD = "correct horse battery";

    final Page page;
    private final BrowserContext window;
    private final Server server;

    Person(Chromium chromium, Server server) {
        this.window = chromium.window();
        this.page = window.newPage();
        this.server = server;
    }

    /** The first visit: the admin account. */
    void setUp(String name) {
        open("");
        page.waitForURL("**/setup");
        field("User name").fill(name);
        field("Password").fill(PASSWORD);
        page.keyboard().press("Enter");
        page.locator(".w-bar").waitFor();
    }

    void signIn(String name) {
        open("login");
        page.locator("input[name=username]").fill(name);
        page.locator("input[name=password]").fill(PASSWORD);
        page.keyboard().press("Enter");
        page.locator(".w-bar").waitFor();
    }

    void open(String path) {
        page.navigate(server.page(path).toString());
    }

    /** An input of a Vaadin field by its label. */
    Locator field(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    /** Waits until a picture is on the stage. */
    void awaitPicture() {
        page.locator("winnow-picture img")
                .waitFor(
                        new Locator.WaitForOptions()
                                .setState(WaitForSelectorState.ATTACHED)
                                .setTimeout(180_000));
    }

    /** The sample whose picture is on the stage. */
    long sample() {
        String source = page.locator("winnow-picture img").getAttribute("src");
        return Long.parseLong(source.substring(source.lastIndexOf('/') + 1));
    }

    /** Presses a key and waits until another sample is on the stage, or none. */
    @CanIgnoreReturnValue
    long press(String key) {
        long before = sample();
        page.keyboard().press(key);
        awaitOther(before);
        return before;
    }

    void awaitOther(long before) {
        page.waitForFunction(
                """
                before => {
                  const picture = document.querySelector('winnow-stage').shadowRoot
                      .querySelector('winnow-picture').shadowRoot.querySelector('img');
                  return picture === null || !picture.src.endsWith('/' + before);
                }
                """,
                String.valueOf(before));
    }

    @Override
    public void close() {
        window.close();
    }
}
