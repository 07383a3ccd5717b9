package io.winnow.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.shared.Registration;

/**
 * The labeling page of one project. It fetches its samples and delivers its answers over REST by
 * itself; Java only pushes news of the round.
 */
@Tag("winnow-stage")
@JsModule("./stage/winnow-stage.ts")
public class Stage extends Component implements HasSize {

    private static final long serialVersionUID = 1;

    /** Where a person may want to go from the stage. */
    public enum Exit {
        PROGRESS("open-progress"),
        SETTINGS("open-settings"),
        DATA("open-data");

        private final String event;

        Exit(String event) {
            this.event = event;
        }
    }

    public Stage(long projectId) {
        getElement().setProperty("projectId", Long.toString(projectId));
        setSizeFull();
    }

    /**
     * Tells the page that the round or its training has changed.
     *
     * @param round serialised as the RoundState of the REST answers
     */
    public void roundChanged(Object round) {
        getElement().callJsFunction("roundChanged", round);
    }

    /** Calls back when somebody asks for another page. */
    public Registration addExitListener(Exit exit, Runnable listener) {
        return getElement().addEventListener(exit.event, event -> listener.run());
    }
}
