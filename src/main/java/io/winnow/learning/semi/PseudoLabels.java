package io.winnow.learning.semi;

import java.util.stream.IntStream;

/** Answers that are sure enough to be learned from as if they were labels. */
final class PseudoLabels {

    private PseudoLabels() {}

    /** The rows whose largest target reaches the threshold of its class. */
    static int[] sure(Views answers, Threshold threshold) {
        int classes = answers.targets().length / answers.count();
        return IntStream.range(0, answers.count())
                .filter(i -> {
                    int top = top(answers.targets(), i * classes, classes);
                    return answers.targets()[i * classes + top] >= threshold.of(top);
                })
                .toArray();
    }

    /** These rows alone, each with its largest target made certain. */
    static Views of(Views answers, int[] kept) {
        int d = answers.dimension();
        int classes = answers.targets().length / answers.count();
        float[] rows = new float[kept.length * d];
        float[] targets = new float[kept.length * classes];
        for (int i = 0; i < kept.length; i++) {
            System.arraycopy(answers.rows(), kept[i] * d, rows, i * d, d);
            targets[i * classes + top(answers.targets(), kept[i] * classes, classes)] = 1;
        }
        return new Views(rows, targets, kept.length, d);
    }

    private static int top(float[] values, int at, int classes) {
        int top = 0;
        for (int c = 1; c < classes; c++) {
            top = values[at + c] > values[at + top] ? c : top;
        }
        return top;
    }
}
