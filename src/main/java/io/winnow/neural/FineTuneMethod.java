package io.winnow.neural;

import io.winnow.learning.semi.Threshold;
import java.util.Arrays;

/** The ways to train an encoder end to end from labels, for people to choose from. */
public enum FineTuneMethod implements Choice {
    FINE_TUNE("Labels alone", "Kumar et al. 2022", "Learns from the labeled pictures only."),
    FIXMATCH(
            "FixMatch",
            "Sohn et al. 2020",
            "Where the network is sure of a picture, it must say the same of an altered view."),
    FREEMATCH(
            "FreeMatch",
            "Wang et al. 2023",
            "FixMatch that asks for as much certainty as the network has by then, class by class."),
    MEAN_TEACHER(
            "Mean teacher",
            "Tarvainen & Valpola 2017",
            "A slow copy of the network says what an altered view should be answered with.");

    private static final double SURE = 0.95;
    private static final double MOMENTUM = 0.99;

    private final About about;

    FineTuneMethod(String label, String source, String explanation) {
        about = new About(label, source, explanation);
    }

    @Override
    public About about() {
        return about;
    }

    /** Whether it learns from unlabeled images too. */
    boolean readsUnlabeled() {
        return this != FINE_TUNE;
    }

    /** Whether the slow copy of the network, not the network itself, answers the weak view. */
    boolean hasTeacher() {
        return this == MEAN_TEACHER;
    }

    /** What it makes of the answers to weak views. */
    Consistency consistency(int classes) {
        return switch (this) {
            case FINE_TUNE -> (answers, weights, done) -> Arrays.fill(weights, 0);
            case FIXMATCH -> new SureAnswers(Threshold.fixed(SURE), classes);
            case FREEMATCH -> new SureAnswers(Threshold.adaptive(classes, MOMENTUM), classes);
            case MEAN_TEACHER -> new RampedAnswers();
        };
    }
}
