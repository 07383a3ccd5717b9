package io.winnow.learning.classify;

import io.winnow.learning.Embeddings;
import io.winnow.learning.Progress;
import io.winnow.learning.Targets;
import io.winnow.learning.math.Lbfgs;
import org.jspecify.annotations.Nullable;

/**
 * Multinomial logistic regression with an L2 penalty, for soft and weighted targets: minimises Σᵢ
 * wᵢ·H(tᵢ, softmax(W xᵢ + b)) + λ/2·‖W‖² by L-BFGS; b is not penalised. λ is 1/C in the terms of
 * scikit-learn.
 *
 * <p>A class without targets gets a small probability everywhere; without any target all classes
 * are equally likely.
 *
 * @param penalty λ, positive
 * @param tolerance stop when neither a partial derivative of the loss per unit of weight nor the
 *     decrease still to be expected exceeds it
 * @param iterations stop after so many steps at the latest; a later fit that starts from the result
 *     goes on from there
 */
public record LogisticRegression(double penalty, double tolerance, int iterations)
        implements HeadTrainer {

    private static final int MOST_ITERATIONS = 500;

    /**
     * A penalty that serves centred L2-normalised embeddings from ten labels to thousands: on
     * Fashion-MNIST (PCA and SimCLR features, random labels) within .6 points of the best of .003
     * to 1 at every count.
     */
    public static final double DEFAULT_PENALTY = .03;

    public LogisticRegression {
        if (!(penalty > 0) || !(tolerance > 0) || iterations < 1) {
            throw new IllegalArgumentException(
                    "penalty %s, tolerance %s and iterations %d must be positive"
                            .formatted(penalty, tolerance, iterations));
        }
    }

    /** The default tolerance, 1e-4, and up to 500 iterations. */
    public LogisticRegression(double penalty) {
        this(penalty, 1e-4, MOST_ITERATIONS);
    }

    /** The default penalty. */
    public LogisticRegression() {
        this(DEFAULT_PENALTY);
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalArgumentException if a row to learn from is not finite (the message names it),
     *     a weight is negative, or {@code start} has another shape
     */
    @Override
    public Head train(
            Embeddings embeddings, Targets targets, @Nullable Head start, Progress progress) {
        Head from = start == null ? zero(embeddings, targets) : start;
        requireShape(from, embeddings, targets);
        SoftmaxLoss loss = new SoftmaxLoss(embeddings, targets, penalty, progress);
        if (loss.isEmpty()) {
            return zero(embeddings, targets);
        }
        Lbfgs lbfgs = new Lbfgs(tolerance, iterations);
        double[] theta = loss.parameters(from);
        return loss.head(lbfgs.minimise(loss, theta, loss.curvature(theta)));
    }

    private static Head zero(Embeddings embeddings, Targets targets) {
        int classes = targets.classCount();
        return new Head(new float[classes * embeddings.dimension()], new float[classes], 1);
    }

    private static void requireShape(Head start, Embeddings embeddings, Targets targets) {
        if (start.classCount() != targets.classCount()
                || start.dimension() != embeddings.dimension()) {
            throw new IllegalArgumentException(
                    "cannot start %d classes × %d from a head of %d × %d"
                            .formatted(
                                    targets.classCount(),
                                    embeddings.dimension(),
                                    start.classCount(),
                                    start.dimension()));
        }
    }
}
