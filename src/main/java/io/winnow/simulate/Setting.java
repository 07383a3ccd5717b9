package io.winnow.simulate;

/**
 * What runs that differ only in their seed have in common.
 *
 * @param encoder the encoder's name
 * @param strategy the strategy's name
 * @param learner the learner's name
 * @param answers who answered and how answers became labels
 */
record Setting(String encoder, String strategy, String learner, String answers) {

    /** The same with another strategy. */
    Setting withStrategy(String other) {
        return new Setting(encoder, other, learner, answers);
    }

    /** The same with another learner. */
    Setting withLearner(String other) {
        return new Setting(encoder, strategy, other, answers);
    }

    /** Encoder, learner and, where somebody errs, aggregator, for a person. */
    String panel() {
        String name = encoder + " / " + learner;
        return answers.equals(Answers.TRUTH) ? name : name + " / " + answers;
    }
}
