package io.winnow.ui.part;

import com.vaadin.flow.component.button.Button;
import io.winnow.job.JobView;
import java.util.List;

/** Starts a retrain; off from the click on and while one is under way. */
public class RetrainButton extends Button {

    private static final String KIND = "retrain";

    /**
     * @param onRetrain told to start one
     */
    public RetrainButton(Runnable onRetrain) {
        super("Retrain now");
        setDisableOnClick(true);
        addClickListener(click -> onRetrain.run());
    }

    /**
     * Goes on or off.
     *
     * @param active the project's jobs under way
     */
    public void show(List<JobView> active) {
        setEnabled(active.stream().noneMatch(job -> job.kind().equals(KIND)));
    }
}
