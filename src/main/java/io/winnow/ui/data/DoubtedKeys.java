package io.winnow.ui.data;

import com.vaadin.flow.component.Component;
import io.winnow.project.ClassView;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * The keys of a row that has the focus. Those of buttons inside it are the buttons' own. A key that
 * is held down decides once.
 */
final class DoubtedKeys {

    static final String CHANGE = "Enter";
    static final String KEEP = " ";
    static final String UP = "ArrowUp";
    static final String DOWN = "ArrowDown";
    static final String LOOK = "i";
    static final String UNDO = "z";

    static final String KEY = "event.key.length === 1 ? event.key.toLowerCase() : event.key";
    private static final List<String> MOVES = List.of(UP, DOWN);
    private static final List<String> OWN = List.of(CHANGE, KEEP, LOOK, UNDO);

    private DoubtedKeys() {}

    /** Tells which of the keys was pressed, in lower case. */
    static void listen(Component row, List<ClassView> classes, Consumer<String> pressed) {
        row.getElement()
                .addEventListener(
                        "keydown",
                        event -> pressed.accept(event.getEventData().get(KEY).asString()))
                .addEventData(KEY)
                .setFilter(filter(classes));
    }

    /** Which key presses count, as JavaScript; those do nothing else, such as scroll the page. */
    static String filter(List<ClassView> classes) {
        List<String> deciding = new ArrayList<>(OWN);
        classes.stream().map(ClassView::key).filter(Objects::nonNull).forEach(deciding::add);
        return "event.target === element && !event.ctrlKey && !event.metaKey && !event.altKey"
                + " && (%s.includes(%s) || !event.repeat && %s.includes(%s))"
                        .formatted(array(MOVES), KEY, array(deciding), KEY)
                + " && (event.preventDefault(), true)";
    }

    /** What they do, for people. */
    static String words(List<ClassView> classes) {
        String keyed =
                classes.stream().anyMatch(c -> c.key() != null)
                        ? "a class's key for that class, "
                        : "";
        return "Keys: ↑ ↓ move, Enter changes it to what the model expects, Space keeps it, "
                + keyed
                + "I looks closer, Z takes the last decision back.";
    }

    private static String array(List<String> keys) {
        return keys.stream().map(key -> "'" + key + "'").collect(Collectors.joining(",", "[", "]"));
    }
}
