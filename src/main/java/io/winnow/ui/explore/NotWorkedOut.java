package io.winnow.ui.explore;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import io.winnow.curate.Exploration;
import io.winnow.job.JobView;
import io.winnow.ui.part.EmptyState;
import org.jspecify.annotations.Nullable;

/** What stands where a result will be: why it is not there, and the button that makes it. */
class NotWorkedOut extends EmptyState {

    private static final long serialVersionUID = 1;

    /**
     * @param cost what working it out takes
     * @param latest the latest attempt; null if there was none
     * @param start works it out
     */
    NotWorkedOut(Exploration kind, String cost, @Nullable JobView latest, Runnable start) {
        super(kind.title(), words(cost, latest), action(kind, latest, start));
    }

    private static String words(String cost, @Nullable JobView latest) {
        if (latest == null) {
            return cost;
        }
        return switch (latest.state()) {
            case QUEUED, RUNNING ->
                    "This is being worked out: the bar above says how far it is. You may leave the"
                            + " page meanwhile.";
            case FAILED -> "It could not be worked out: " + latest.error();
            case CANCELLED -> "It was cancelled. " + cost;
            case SUCCEEDED -> "It was worked out for older embeddings. " + cost;
        };
    }

    private static Component[] action(Exploration kind, @Nullable JobView latest, Runnable start) {
        if (latest != null && !latest.state().ended()) {
            return new Component[0];
        }
        boolean again = latest != null && latest.error() != null;
        Button work = new Button(again ? "Try again" : "Work it out", click -> start.run());
        work.setDisableOnClick(true);
        work.setAriaLabel(work.getText() + ": " + kind.title());
        return new Component[] {work};
    }
}
