package io.winnow.simulate;

import io.winnow.learning.weak.Aggregators;
import java.util.List;

/**
 * A simulated team: each sample is answered by some of its people, and aggregators make labels of
 * the answers.
 *
 * @param people how often each is right, as a share in [0, 1], a wrong answer being any other
 *     class; or {@code spammer}, who answers at random without looking
 * @param votes how many of them answer each sample
 * @param aggregators the names of the aggregators to compare
 * @param again whether ActiveLab may ask another of them about a sample that was answered, which
 *     counts as a further answer; then each answers alone
 */
public record Annotators(List<String> people, int votes, List<String> aggregators, boolean again) {

    private static final String SPAMMER = "spammer";

    /** A team of which nobody is asked about what another has answered. */
    public Annotators(List<String> people, int votes, List<String> aggregators) {
        this(people, votes, aggregators, false);
    }

    public Annotators {
        people = List.copyOf(people);
        aggregators = List.copyOf(aggregators);
        if (votes < 1 || votes > people.size() || aggregators.isEmpty()) {
            throw new IllegalArgumentException(
                    "%d votes by %d annotators, aggregated by %s"
                            .formatted(votes, people.size(), aggregators));
        }
        if (again && (votes > 1 || people.size() < 2)) {
            throw new IllegalArgumentException(
                    "second opinions need two annotators or more and one vote a sample, not %d and %d"
                            .formatted(people.size(), votes));
        }
        aggregators.forEach(Aggregators::named);
        people.forEach(person -> accuracy(person, 2));
    }

    /** How often person number {@code person} is right among {@code classes} classes. */
    double accuracy(int person, int classes) {
        return accuracy(people.get(person), classes);
    }

    private static double accuracy(String person, int classes) {
        if (person.equals(SPAMMER)) {
            return 1.0 / classes;
        }
        try {
            double share = Double.parseDouble(person);
            if (share >= 0 && share <= 1) {
                return share;
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(message(person), e);
        }
        throw new IllegalArgumentException(message(person));
    }

    private static String message(String person) {
        return "an annotator is a share from 0 to 1 or 'spammer', not '" + person + "'";
    }
}
