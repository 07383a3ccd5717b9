package io.winnow.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.shared.Registration;
import java.util.List;

/** Every sample of a project as a dot on a plane; fetches its numbers over REST by itself. */
@Tag("winnow-map")
@JsModule("./map/winnow-map.ts")
public class SampleMap extends Component implements HasSize {

    private static final long serialVersionUID = 1;

    /** A class as the map shows it. */
    public record MapClass(String name, String color) {}

    private record Opened(int ordinal) {}

    /**
     * @param projection as the REST address names it
     * @param classes in project order
     */
    public void show(long projectId, String projection, List<MapClass> classes) {
        getElement().setProperty("projectId", Long.toString(projectId));
        getElement().setPropertyList("classes", classes);
        getElement().setProperty("projection", projection);
    }

    /** Makes the browser fetch the numbers again. */
    public void refresh() {
        getElement().setProperty("version", getElement().getProperty("version", 0) + 1);
    }

    /** Calls back with the ordinal of the sample that somebody opens. */
    public Registration addOpenListener(SerializableConsumer<Integer> listener) {
        return getElement()
                .addEventListener(
                        "point-open",
                        event -> listener.accept(event.getEventDetail(Opened.class).ordinal()))
                .addEventDetail();
    }
}
