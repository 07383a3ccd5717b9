package io.winnow.learning.math;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/**
 * Limited-memory BFGS for smooth convex functions (Nocedal &amp; Wright 2006, algorithm 7.5), with
 * a line search for the strong Wolfe conditions by bracketing and cubic interpolation.
 *
 * @param tolerance stop when neither a partial derivative nor the decrease that the quadratic model
 *     still promises, gᵀHg / 2, exceeds it
 * @param iterations stop after so many steps
 */
public record Lbfgs(double tolerance, int iterations) {

    private static final int MEMORY = 10;
    private static final double SUFFICIENT_DECREASE = 1e-4;
    private static final double CURVATURE = .9;
    private static final int MOST_TRIALS = 20;
    private static final double STALLED = 1e-12;

    /** A function to minimise. */
    @FunctionalInterface
    public interface Objective {

        /** Returns f(x) and writes ∇f(x) into {@code gradient}. */
        double evaluate(double[] x, double[] gradient);
    }

    /** A guess at the inverse Hessian, symmetric and positive definite: q ← H₀·q. */
    @FunctionalInterface
    public interface Preconditioner {

        /** No idea of the Hessian: H₀ = I. */
        Preconditioner NONE = q -> {};

        void apply(double[] q);
    }

    /**
     * What a step taught.
     *
     * @param hy H₀·y
     * @param rho 1 / sᵀy
     * @param gamma sᵀy / yᵀH₀y, which scales H₀ to the curvature along the step
     */
    private record Step(double[] s, double[] y, double[] hy, double rho, double gamma) {}

    /** A point on the search line: f and its slope there. */
    private record Trial(double length, double value, double slope, double[] x, double[] g) {}

    /** Minimises {@code f} from {@code start}, which is left alone. */
    public double[] minimise(Objective f, double[] start) {
        return minimise(f, start, Preconditioner.NONE);
    }

    /** The same in fewer steps, given an idea of the inverse Hessian. */
    public double[] minimise(Objective f, double[] start, Preconditioner inverse) {
        double[] gradient = new double[start.length];
        double[] x = start.clone();
        Trial at = new Trial(0, f.evaluate(x, gradient), 0, x, gradient);
        Deque<Step> memory = new ArrayDeque<>();
        double[] scaled = times(inverse, gradient);
        for (int i = 0; i < iterations; i++) {
            double[] direction = direction(memory, at.g(), scaled);
            double slope = dot(direction, at.g());
            if (largest(at.g()) <= tolerance && -slope / 2 <= tolerance) {
                break;
            }
            double length = i == 0 && inverse == Preconditioner.NONE ? first(at.g()) : 1;
            Trial next =
                    search(f, new Trial(0, at.value(), slope, at.x(), at.g()), direction, length);
            if (at.value() - next.value() <= STALLED * Math.max(1, Math.abs(at.value()))) {
                return next.value() < at.value() ? next.x() : at.x();
            }
            double[] before = scaled;
            scaled = times(inverse, next.g());
            remember(memory, at, next, difference(scaled, before));
            at = next;
        }
        return at.x();
    }

    private static double[] times(Preconditioner inverse, double[] g) {
        double[] scaled = g.clone();
        inverse.apply(scaled);
        return scaled;
    }

    private static void remember(Deque<Step> memory, Trial from, Trial to, double[] hy) {
        double[] s = difference(to.x(), from.x());
        double[] y = difference(to.g(), from.g());
        double curvature = dot(s, y);
        if (curvature > 1e-10 * dot(y, hy)) {
            memory.addFirst(new Step(s, y, hy, 1 / curvature, curvature / dot(y, hy)));
            if (memory.size() > MEMORY) {
                memory.removeLast();
            }
        }
    }

    /**
     * −H·g by the two-loop recursion; H₀ is linear, so that it need not be applied to what the
     * first loop leaves.
     *
     * @param scaled H₀·g
     */
    private static double[] direction(Deque<Step> memory, double[] g, double[] scaled) {
        double[] q = g.clone();
        double[] r = scaled.clone();
        double[] alpha = new double[memory.size()];
        int i = 0;
        for (Step step : memory) {
            alpha[i] = step.rho() * dot(step.s(), q);
            add(q, -alpha[i], step.y());
            add(r, -alpha[i++], step.hy());
        }
        if (!memory.isEmpty()) {
            scale(r, memory.getFirst().gamma());
        }
        for (Iterator<Step> oldest = memory.descendingIterator(); oldest.hasNext(); ) {
            Step step = oldest.next();
            add(r, alpha[--i] - step.rho() * dot(step.y(), r), step.s());
        }
        scale(r, -1);
        return r;
    }

    private static Trial search(Objective f, Trial from, double[] direction, double length) {
        Trial low = from;
        Trial high = null;
        double next = length;
        Trial best = from;
        for (int i = 0; i < MOST_TRIALS; i++) {
            Trial trial = evaluate(f, from, direction, next);
            boolean enough =
                    trial.value() <= from.value() + SUFFICIENT_DECREASE * next * from.slope();
            if (enough && Math.abs(trial.slope()) <= -CURVATURE * from.slope()) {
                return trial;
            }
            best = enough && trial.value() < best.value() ? trial : best;
            if (!enough || trial.value() >= low.value()) {
                high = trial;
            } else {
                high = trial.slope() * (trial.length() - low.length()) > 0 ? low : high;
                low = trial;
            }
            next = high == null ? 2 * trial.length() : between(low, high);
        }
        return best;
    }

    private static Trial evaluate(Objective f, Trial from, double[] direction, double length) {
        double[] x = from.x().clone();
        add(x, length, direction);
        double[] g = new double[x.length];
        double value = f.evaluate(x, g);
        return new Trial(length, value, dot(g, direction), x, g);
    }

    /** The minimiser of the cubic through both trials, kept off the ends; else the middle. */
    private static double between(Trial a, Trial b) {
        double width = b.length() - a.length();
        double d1 = a.slope() + b.slope() - 3 * (a.value() - b.value()) / -width;
        double root = d1 * d1 - a.slope() * b.slope();
        double share = .5;
        if (root >= 0) {
            double d2 = Math.signum(width) * Math.sqrt(root);
            share = 1 - (b.slope() + d2 - d1) / (b.slope() - a.slope() + 2 * d2);
        }
        return a.length() + (share > .1 && share < .9 ? share : .5) * width;
    }

    private static double largest(double[] g) {
        double largest = 0;
        for (double each : g) {
            largest = Math.max(largest, Math.abs(each));
        }
        return largest;
    }

    /** The length of a step of which only the direction is known. */
    private static double first(double[] g) {
        return Math.min(1, 1 / Math.sqrt(dot(g, g)));
    }

    private static double dot(double[] a, double[] b) {
        return VectorKernels.dot(a, b);
    }

    private static double[] difference(double[] a, double[] b) {
        double[] difference = a.clone();
        add(difference, -1, b);
        return difference;
    }

    private static void add(double[] to, double factor, double[] what) {
        for (int i = 0; i < to.length; i++) {
            to[i] += factor * what[i];
        }
    }

    private static void scale(double[] a, double factor) {
        for (int i = 0; i < a.length; i++) {
            a[i] *= factor;
        }
    }
}
