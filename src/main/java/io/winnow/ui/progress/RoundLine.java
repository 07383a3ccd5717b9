package io.winnow.ui.progress;

import com.vaadin.flow.component.html.Paragraph;
import io.winnow.label.Queue;
import io.winnow.label.SampleAnswered;
import io.winnow.round.RoundChanged;
import io.winnow.round.RoundOpened;
import io.winnow.round.RoundState;
import io.winnow.round.RoundView;
import io.winnow.round.Rounds;
import io.winnow.ui.shell.LiveEvents;

/** How far the round is, live while people label. */
final class RoundLine extends Paragraph {

    private static final long serialVersionUID = 1;

    private final transient Rounds rounds;
    private final transient Queue queue;
    private long projectId;

    RoundLine(Rounds rounds, Queue queue, LiveEvents events) {
        this.rounds = rounds;
        this.queue = queue;
        getElement().setAttribute("role", "status");
        events.deliver(this, SampleAnswered.class, answered -> refresh(answered.projectId()));
        events.deliver(this, RoundOpened.class, opened -> refresh(opened.projectId()));
        events.deliver(this, RoundChanged.class, changed -> refresh(changed.projectId()));
    }

    void show(long project) {
        projectId = project;
        setText(rounds.current(project).map(this::words).orElse("No round is open yet."));
    }

    private void refresh(long changedProject) {
        if (changedProject == projectId) {
            show(projectId);
        }
    }

    private String words(RoundView round) {
        if (round.state() == RoundState.COMPLETE) {
            return "Round %d is done: %d samples.".formatted(round.number(), round.size());
        }
        long answered = round.size() - queue.open(round.id());
        return "Round %d: %d of %d answered.".formatted(round.number(), answered, round.size());
    }
}
