package io.winnow.ui.part;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;

/** What Enter does in a field. */
public final class EnterKey {

    private EnterKey() {}

    /** Enter in one of the fields presses the button, after what was typed has arrived. */
    public static void presses(Button button, Component... fields) {
        button.addClickShortcut(Key.ENTER).listenOn(fields).resetFocusOnActiveElement();
    }
}
