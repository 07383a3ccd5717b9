package io.winnow.ui.encoder;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.winnow.job.JobView;
import io.winnow.neural.OnnxInput;
import io.winnow.neural.Preprocessing;
import io.winnow.project.Modality;
import io.winnow.project.ProjectView;
import io.winnow.round.FineTunings;
import io.winnow.sample.DryRun;
import io.winnow.ui.part.Notice;
import io.winnow.ui.part.Section;
import io.winnow.ui.source.Uploads;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The encoders of a project: choosing one, comparing them, bringing one, training one. */
public class EncodersPanel extends Div {

    private final transient EncoderShelf shelf;
    private final transient ProjectView project;
    private final String by;
    private final transient Runnable changed;
    private final EncoderList list;
    private final Div problem = new Div();
    private final ComparePanel compare;
    private final TrainPanel training;
    private final FineTunePanel tuning;

    /**
     * @param by who acts
     * @param changed told after every act
     */
    public EncodersPanel(
            EncoderShelf shelf, Uploads uploads, ProjectView project, String by, Runnable changed) {
        this.shelf = shelf;
        this.project = project;
        this.by = by;
        this.changed = changed;
        list = new EncoderList(this::choose, this::encode, this::remove);
        compare = new ComparePanel(this::compare, this::choose);
        training = new TrainPanel(this::train);
        tuning = new FineTunePanel(this::fineTune);
        Paragraph what =
                new Paragraph(
                        "Changing the encoder keeps every label. The pool is encoded first, and labeling"
                                + " goes on as before meanwhile; then the head is refitted to all labels,"
                                + " and if there is a model it is retrained. Versions of the old encoder"
                                + " stay in the list.");
        what.addClassName("w-hint");
        add(
                new Section("Encoders", list, problem, what),
                new Section("Which encoder is best here?", compare));
        if (project.modality() == Modality.IMAGE) {
            add(
                    new Section("Bring an encoder", new BringPanel(uploads, new Intake())),
                    new Section("Train an encoder", training, tuning));
        }
    }

    /**
     * Shows how things are now.
     *
     * @param active the project's jobs under way
     */
    public void refresh(List<JobView> active) {
        list.show(shelf.of(project.id()), shelf.samples(project.id()));
        compare.show(
                shelf.comparison(project.id()).orElse(null),
                shelf.labels(project.id()),
                shelf.inUse(project.id()),
                shelf.now());
        compare.allow(none(active, "compare-encoders"));
        training.offer(shelf.trainingSides(project.id()));
        training.allow(none(active, "train-encoder"));
        tuning.show(shelf.trainable(project.id()), none(active, FineTunings.KIND));
    }

    private static boolean none(List<JobView> active, String kind) {
        return active.stream().noneMatch(job -> job.kind().equals(kind));
    }

    private void choose(String encoderId) {
        problem.removeAll();
        shelf.choose(project.id(), encoderId, by);
        changed.run();
    }

    private void encode(String encoderId) {
        shelf.encode(project.id(), encoderId, by);
        changed.run();
    }

    private void remove(String encoderId) {
        problem.removeAll();
        try {
            shelf.remove(project.id(), encoderId, by);
        } catch (IOException | IllegalStateException e) {
            problem.add(new Notice(Notice.Kind.BAD, String.valueOf(e.getMessage())));
        }
        changed.run();
    }

    private void compare() {
        shelf.compare(project.id(), by);
        changed.run();
    }

    private void train(TrainPanel.Wanted wanted) {
        shelf.train(project.id(), wanted, by);
        changed.run();
    }

    private void fineTune(FineTunePanel.Wanted wanted) {
        shelf.fineTune(project.id(), wanted, by);
        changed.run();
    }

    /** Files go to this project. */
    private final class Intake implements BringPanel.Intake {

        @Override
        public OnnxInput look(Path file) throws IOException {
            return shelf.look(file);
        }

        @Override
        public DryRun tryOut(Path file, Preprocessing how) throws IOException {
            return shelf.tryOut(project.id(), file, how);
        }

        @Override
        public void add(Path file, String name, Preprocessing how) throws IOException {
            shelf.bring(project.id(), file, name, how, by);
            changed.run();
        }
    }
}
