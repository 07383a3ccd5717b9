package io.winnow.learning.semi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.winnow.learning.classify.Head;
import java.util.Locale;
import java.util.Scanner;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class LinearSoftmaxTest {

    private static final Offset<Float> CLOSE = within(2e-5f);

    @Test
    void twoStepsAgreeWithPyTorch() {
        try (Scanner in =
                new Scanner(getClass().getResourceAsStream("/golden/semi/mean_teacher.txt"))) {
            in.useLocale(Locale.ROOT);
            int labeled = in.nextInt();
            int unlabeled = in.nextInt();
            int d = in.nextInt();
            int classes = in.nextInt();
            double consistency = in.nextDouble();
            double rate = in.nextDouble();
            double decay = in.nextDouble();
            double momentum = in.nextDouble();
            Head start = new Head(floats(in, classes * d), floats(in, classes), 1);
            LinearSoftmax student = new LinearSoftmax(start);
            LinearSoftmax teacher = new LinearSoftmax(start);
            Views taught =
                    new Views(floats(in, labeled * d), new float[labeled * classes], labeled, d);
            for (int i = 0; i < labeled; i++) {
                taught.targets()[i * classes + in.nextInt()] = 1;
            }
            for (int step = 0; step < 2; step++) {
                Views rest =
                        new Views(
                                floats(in, unlabeled * d),
                                new float[unlabeled * classes],
                                unlabeled,
                                d);
                teacher.predict(rest.rows(), rest.targets(), unlabeled);
                assertClose(rest.targets(), floats(in, unlabeled * classes));
                for (int i = 0; i < rest.rows().length; i++) {
                    rest.rows()[i] += .1f;
                }
                student.clear();
                student.add(taught, 1);
                student.add(rest, consistency);
                student.descend(rate, decay);
                teacher.follow(student, momentum);
                assertClose(student.head().weights(), floats(in, classes * d));
                assertClose(student.head().bias(), floats(in, classes));
                assertClose(teacher.head().weights(), floats(in, classes * d));
                assertClose(teacher.head().bias(), floats(in, classes));
            }
        }
    }

    private static void assertClose(float[] actual, float[] expected) {
        for (int i = 0; i < expected.length; i++) {
            assertThat(actual[i]).isCloseTo(expected[i], CLOSE);
        }
    }

    private static float[] floats(Scanner in, int count) {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = in.nextFloat();
        }
        return values;
    }
}
