package io.winnow.ui.data;

import io.winnow.curate.DoubtedLabel;
import io.winnow.curate.LabelDecisions;
import io.winnow.curate.SecondLook;
import io.winnow.curate.SecondLooks;
import io.winnow.project.ClassView;
import io.winnow.project.Modality;
import io.winnow.sample.Glimpse;
import io.winnow.sample.SampleView;
import io.winnow.sample.Samples;
import io.winnow.sample.Texts;
import io.winnow.team.CurrentUser;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The labels worth a second look for whoever is signed in, and what that person decides. */
@Component
class SecondLookShelf {

    private static final int SHOWN = 50;

    private final SecondLooks looks;
    private final LabelDecisions decisions;
    private final Samples samples;
    private final Texts texts;
    private final CurrentUser user;

    SecondLookShelf(
            SecondLooks looks,
            LabelDecisions decisions,
            Samples samples,
            Texts texts,
            CurrentUser user) {
        this.looks = looks;
        this.decisions = decisions;
        this.samples = samples;
        this.texts = texts;
        this.user = user;
    }

    /**
     * A decision that can be taken back.
     *
     * @param correction null where the label was let stand
     */
    record Decision(DoubtedLabel doubted, LabelDecisions.@Nullable Corrected correction) {}

    SecondLook look(long projectId) {
        return looks.of(projectId, user.id(), SHOWN);
    }

    Map<Long, Glimpse> glimpses(SecondLook look) {
        List<Long> ids = look.worstFirst().stream().map(DoubtedLabel::sampleId).toList();
        return texts.glimpses(ids).stream()
                .collect(Collectors.toMap(Glimpse::sampleId, Function.identity()));
    }

    /** The dialog of a label, with its sample as large as there is room. */
    DoubtedDialog dialog(DoubtedLabel doubted, List<ClassView> classes, Decisions told) {
        SampleView sample = samples.get(doubted.sampleId());
        String text = sample.modality() == Modality.TEXT ? texts.of(sample) : null;
        return new DoubtedDialog(sample, text, doubted, classes, told);
    }

    /**
     * @throws IllegalStateException if the answer is refused
     */
    Decision correct(long projectId, DoubtedLabel doubted, ClassView other) {
        return new Decision(
                doubted, decisions.correct(projectId, user.id(), doubted.sampleId(), other.id()));
    }

    Decision keep(long projectId, DoubtedLabel doubted) {
        decisions.keep(projectId, user.get(), doubted.sampleId(), doubted.label().id());
        return new Decision(doubted, null);
    }

    /**
     * @throws IllegalStateException if the answer is refused
     */
    void undo(long projectId, Decision last) {
        DoubtedLabel doubted = last.doubted();
        LabelDecisions.Corrected correction = last.correction();
        if (correction == null) {
            decisions.doubtAgain(projectId, user.get(), doubted.sampleId(), doubted.label().id());
        } else {
            decisions.takeBack(projectId, user.id(), correction);
        }
    }
}
