package io.winnow.round;

import io.winnow.label.AnnotationView;
import io.winnow.label.AnswerKind;
import io.winnow.label.Answers;
import io.winnow.label.ClassVotes;
import io.winnow.label.NearestExamples;
import io.winnow.label.PredictionSetView;
import io.winnow.label.PredictionSets;
import io.winnow.label.RuleKind;
import io.winnow.label.RuleView;
import io.winnow.label.Rules;
import io.winnow.learning.weak.Panel;
import io.winnow.learning.weak.Votes;
import io.winnow.learning.weak.VotesBuilder;
import io.winnow.project.Projects;
import io.winnow.team.User;
import io.winnow.team.Users;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Collects what people, rules and predictions say about the rows that may be learned from. */
@Component
class Ballots {

    private final Answers answers;
    private final Rules rules;
    private final PredictionSets predictions;
    private final Projects projects;
    private final Users users;

    Ballots(
            Answers answers,
            Rules rules,
            PredictionSets predictions,
            Projects projects,
            Users users) {
        this.answers = answers;
        this.rules = rules;
        this.predictions = predictions;
        this.projects = projects;
        this.users = users;
    }

    /** The answers in force, the enabled rules and predictions, on the rows of {@code view}. */
    Ballot of(long projectId, PoolSnapshot snapshot, LearningView view) {
        Map<Long, Integer> ordinalOf = new HashMap<>();
        projects.classes(projectId).forEach(c -> ordinalOf.put(c.id(), c.ordinal()));
        List<Voter> who = new ArrayList<>();
        Set<Integer> examples = new HashSet<>();
        Votes people = people(projectId, snapshot, view, ordinalOf, who);
        List<RuleView> enabled = rules.list(projectId).stream().filter(RuleView::enabled).toList();
        List<PredictionSetView> predicted =
                predictions.list(projectId).stream().filter(PredictionSetView::enabled).toList();
        Votes others = others(projectId, view, ordinalOf, enabled, predicted);
        for (RuleView rule : enabled) {
            who.add(new Voter(VoterReport.Kind.RULE, rule.id(), rule.written().words()));
            examples(rule).forEach(id -> examples.add(row(id, snapshot, view)));
        }
        predicted.forEach(
                set -> who.add(new Voter(VoterReport.Kind.PREDICTIONS, set.id(), set.name())));
        return new Ballot(new Panel(people, others), who, examples);
    }

    private Votes people(
            long projectId,
            PoolSnapshot snapshot,
            LearningView view,
            Map<Long, Integer> ordinalOf,
            List<Voter> who) {
        Map<Long, List<AnnotationView>> byPerson = new TreeMap<>();
        for (AnnotationView answer : answers.inForce(projectId)) {
            if (answer.kind() == AnswerKind.LABEL || answer.kind() == AnswerKind.NOT_SURE) {
                byPerson.computeIfAbsent(answer.userId(), id -> new ArrayList<>()).add(answer);
            }
        }
        BitSet imported = imported(byPerson.values(), snapshot, view);
        VotesBuilder votes =
                new VotesBuilder(view.rows().length, byPerson.size(), view.labels().classCount());
        int voter = 0;
        for (List<AnnotationView> given : byPerson.values()) {
            for (AnnotationView answer : given) {
                int row = row(answer.sampleId(), snapshot, view);
                int[] classes = classes(answer, ordinalOf);
                if (row >= 0 && !imported.get(row) && classes.length > 0) {
                    votes.add(row, voter, classes);
                }
            }
            voter++;
        }
        byPerson.keySet()
                .forEach(id -> who.add(new Voter(VoterReport.Kind.PERSON, id, nameOf(id))));
        return votes.build();
    }

    /** The rows whose label nobody gave: it counts, whoever was not sure. */
    private static BitSet imported(
            Iterable<List<AnnotationView>> answers, PoolSnapshot snapshot, LearningView view) {
        BitSet imported = new BitSet(view.rows().length);
        IntStream.of(view.labels().rows()).forEach(imported::set);
        for (List<AnnotationView> given : answers) {
            for (AnnotationView answer : given) {
                int row = row(answer.sampleId(), snapshot, view);
                if (row >= 0 && answer.kind() == AnswerKind.LABEL) {
                    imported.clear(row);
                }
            }
        }
        return imported;
    }

    private static int row(long sampleId, PoolSnapshot snapshot, LearningView view) {
        Integer row = snapshot.index().rowOf().get(sampleId);
        return row == null ? -1 : Arrays.binarySearch(view.rows(), row);
    }

    private static int[] classes(AnnotationView answer, Map<Long, Integer> ordinalOf) {
        Long classId = answer.classId();
        List<Long> named = classId == null ? answer.candidates() : List.of(classId);
        return named.stream().filter(ordinalOf::containsKey).mapToInt(ordinalOf::get).toArray();
    }

    private Votes others(
            long projectId,
            LearningView view,
            Map<Long, Integer> ordinalOf,
            List<RuleView> enabled,
            List<PredictionSetView> predicted) {
        List<int[]> hits = rules.hits(projectId, enabled.stream().map(RuleView::written).toList());
        List<ClassVotes> voters = new ArrayList<>();
        for (int i = 0; i < enabled.size(); i++) {
            voters.add(ClassVotes.of(hits.get(i), enabled.get(i).classId()));
        }
        predicted.forEach(set -> voters.add(predictions.votes(set)));
        VotesBuilder votes =
                new VotesBuilder(view.rows().length, voters.size(), view.labels().classCount());
        for (int voter = 0; voter < voters.size(); voter++) {
            add(voters.get(voter), voter, view, ordinalOf, votes);
        }
        return votes.build();
    }

    /** Those votes that are on rows of {@code view}. */
    private static void add(
            ClassVotes said,
            int voter,
            LearningView view,
            Map<Long, Integer> ordinalOf,
            VotesBuilder votes) {
        for (int i = 0; i < said.ordinals().length; i++) {
            int row = Arrays.binarySearch(view.rows(), said.ordinals()[i]);
            Integer voted = ordinalOf.get(said.classIds()[i]);
            if (row >= 0 && voted != null) {
                votes.add(row, voter, voted);
            }
        }
    }

    private static List<Long> examples(RuleView rule) {
        return rule.kind() == RuleKind.NEAREST
                ? NearestExamples.of(rule.pattern()).sampleIds()
                : List.of();
    }

    private String nameOf(long userId) {
        return users.list().stream()
                .filter(user -> user.id() == userId)
                .map(User::name)
                .findFirst()
                .orElse("user " + userId);
    }
}
