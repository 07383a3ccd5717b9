package io.winnow.ui.encoder;

import com.vaadin.flow.component.checkbox.Checkbox;

/** Whether a training may also show its images in a mirror; on until somebody says no. */
class MirrorBox extends Checkbox {

    MirrorBox() {
        super("Mirror images mean the same", true);
        setTooltipText("Not so for letters, digits and signs.");
    }
}
