package io.winnow.learning.math;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/**
 * Limited-memory BFGS for smooth convex functions (Nocedal &amp; Wright 2006, algorithm 7.5), with
 * a line search for the strong Wolfe conditions by bracketing and cubic interpolation.
 *
 * @param tolerance stop when no partial derivative exceeds it
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

    private record Step(double[] s, double[] y, double rho) {}

    /** A point on the search line: f and its slope there. */
    private record Trial(double length, double value, double slope, double[] x, double[] g) {}

    /** Minimises {@code f} from {@code start}, which is left alone. */
    public double[] minimise(Objective f, double[] start) {
        double[] gradient = new double[start.length];
        double[] x = start.clone();
        Trial at = new Trial(0, f.evaluate(x, gradient), 0, x, gradient);
        Deque<Step> memory = new ArrayDeque<>();
        for (int i = 0; i < iterations && largest(at.g()) > tolerance; i++) {
            double[] direction = direction(memory, at.g());
            double slope = dot(direction, at.g());
            double length = memory.isEmpty() ? Math.min(1, 1 / norm(at.g())) : 1;
            Trial next =
                    search(f, new Trial(0, at.value(), slope, at.x(), at.g()), direction, length);
            if (at.value() - next.value() <= STALLED * Math.max(1, Math.abs(at.value()))) {
                return next.value() < at.value() ? next.x() : at.x();
            }
            remember(memory, at, next);
            at = next;
        }
        return at.x();
    }

    private static void remember(Deque<Step> memory, Trial from, Trial to) {
        double[] s = new double[from.x().length];
        double[] y = new double[s.length];
        for (int i = 0; i < s.length; i++) {
            s[i] = to.x()[i] - from.x()[i];
            y[i] = to.g()[i] - from.g()[i];
        }
        double curvature = dot(s, y);
        if (curvature > 1e-10 * dot(y, y)) {
            memory.addFirst(new Step(s, y, 1 / curvature));
            if (memory.size() > MEMORY) {
                memory.removeLast();
            }
        }
    }

    /** −H·g by the two-loop recursion. */
    private static double[] direction(Deque<Step> memory, double[] g) {
        double[] q = g.clone();
        double[] alpha = new double[memory.size()];
        int i = 0;
        for (Step step : memory) {
            alpha[i] = step.rho() * dot(step.s(), q);
            add(q, -alpha[i++], step.y());
        }
        if (!memory.isEmpty()) {
            Step last = memory.getFirst();
            scale(q, 1 / (last.rho() * dot(last.y(), last.y())));
        }
        for (Iterator<Step> oldest = memory.descendingIterator(); oldest.hasNext(); ) {
            Step step = oldest.next();
            add(q, alpha[--i] - step.rho() * dot(step.y(), q), step.s());
        }
        scale(q, -1);
        return q;
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

    private static double norm(double[] a) {
        return Math.sqrt(dot(a, a));
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
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
