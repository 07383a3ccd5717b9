package io.winnow.round;

import io.winnow.label.AnnotationView;
import io.winnow.label.AnswerKind;
import io.winnow.label.Answers;
import io.winnow.label.NearestExamples;
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

/** Collects what people and rules say about the rows that may be learned from. */
@Component
class Ballots {

    private final Answers answers;
    private final Rules rules;
    private final Projects projects;
    private final Users users;

    Ballots(Answers answers, Rules rules, Projects projects, Users users) {
        this.answers = answers;
        this.rules = rules;
        this.projects = projects;
        this.users = users;
    }

    /** The answers in force and the enabled rules, on the rows of {@code view}. */
    Ballot of(long projectId, PoolSnapshot snapshot, LearningView view) {
        Map<Long, Integer> ordinalOf = new HashMap<>();
        projects.classes(projectId).forEach(c -> ordinalOf.put(c.id(), c.ordinal()));
        List<Voter> who = new ArrayList<>();
        Set<Integer> examples = new HashSet<>();
        Votes people = people(projectId, snapshot, view, ordinalOf, who);
        List<RuleView> enabled = rules.list(projectId).stream().filter(RuleView::enabled).toList();
        Votes others = rules(projectId, view, ordinalOf, enabled);
        for (RuleView rule : enabled) {
            who.add(new Voter(VoterReport.Kind.RULE, rule.id(), rule.written().words()));
            examples(rule).forEach(id -> examples.add(row(id, snapshot, view)));
        }
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

    private Votes rules(
            long projectId,
            LearningView view,
            Map<Long, Integer> ordinalOf,
            List<RuleView> enabled) {
        List<int[]> hits = rules.hits(projectId, enabled.stream().map(RuleView::written).toList());
        int[][] rows = hits.stream().map(found -> within(found, view.rows())).toArray(int[][]::new);
        int[] voted = enabled.stream().mapToInt(r -> ordinalOf.get(r.classId())).toArray();
        return Votes.unipolar(rows, voted, view.rows().length, view.labels().classCount());
    }

    private static List<Long> examples(RuleView rule) {
        return rule.kind() == RuleKind.NEAREST
                ? NearestExamples.of(rule.pattern()).sampleIds()
                : List.of();
    }

    /** Where each of {@code found} stands in {@code rows}, without those that do not. */
    private static int[] within(int[] found, int[] rows) {
        return IntStream.of(found)
                .map(row -> Arrays.binarySearch(rows, row))
                .filter(at -> at >= 0)
                .toArray();
    }

    private String nameOf(long userId) {
        return users.list().stream()
                .filter(user -> user.id() == userId)
                .map(User::name)
                .findFirst()
                .orElse("user " + userId);
    }
}
