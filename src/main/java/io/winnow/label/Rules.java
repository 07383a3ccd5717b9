package io.winnow.label;

import io.winnow.project.Modality;
import io.winnow.project.Projects;
import io.winnow.sample.SampleView;
import io.winnow.sample.Samples;
import io.winnow.sample.Split;
import io.winnow.team.Audit;
import java.time.Clock;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The rules of projects, and where they vote. */
@Service
public class Rules {

    private static final int MOST = 100;

    private final StoredRules stored;
    private final RuleHits hits;
    private final Closeness closeness;
    private final Samples samples;
    private final Projects projects;
    private final Audit audit;
    private final Clock clock;

    Rules(
            StoredRules stored,
            RuleHits hits,
            Closeness closeness,
            Samples samples,
            Projects projects,
            Audit audit,
            Clock clock) {
        this.stored = stored;
        this.hits = hits;
        this.closeness = closeness;
        this.samples = samples;
        this.projects = projects;
        this.audit = audit;
        this.clock = clock;
    }

    /** The rules of a project, oldest first. */
    @Transactional(readOnly = true)
    public List<RuleView> list(long projectId) {
        return stored.findByProjectIdOrderById(projectId).stream().map(Rule::view).toList();
    }

    /**
     * Adds a rule, which votes from then on.
     *
     * @throws IllegalArgumentException if its pattern is none, or the project has too many rules
     */
    @Transactional
    public RuleView add(long projectId, NewRule written, String by) {
        check(projectId, written);
        if (stored.findByProjectIdOrderById(projectId).size() >= MOST) {
            throw new IllegalArgumentException("A project has at most " + MOST + " rules.");
        }
        Rule added = stored.saveAndFlush(new Rule(projectId, written, by, clock.instant()));
        audit.record(by, "rule.add", projects.get(projectId).name(), written.pattern());
        return added.view();
    }

    /**
     * Changes what a rule looks for and votes.
     *
     * @throws IllegalArgumentException if its pattern is none
     */
    @Transactional
    public RuleView change(long ruleId, NewRule written, String by) {
        Rule rule = existing(ruleId);
        check(rule.projectId(), written);
        rule.rewrite(written);
        audit.record(by, "rule.change", projects.get(rule.projectId()).name(), written.pattern());
        return rule.view();
    }

    /** Lets a rule vote, or silences it. */
    @Transactional
    public void enable(long ruleId, boolean enabled, String by) {
        Rule rule = existing(ruleId);
        rule.enable(enabled);
        audit.record(
                by,
                enabled ? "rule.on" : "rule.off",
                projects.get(rule.projectId()).name(),
                rule.view().pattern());
    }

    @Transactional
    public void remove(long ruleId, String by) {
        Rule rule = existing(ruleId);
        audit.record(
                by, "rule.remove", projects.get(rule.projectId()).name(), rule.view().pattern());
        stored.delete(rule);
    }

    /**
     * The ordinals of the samples in which each of these rules finds what it looks for, ascending.
     * The first time a pattern is asked for, every text is searched.
     *
     * @throws IllegalArgumentException if one of them has no pattern
     */
    public List<int[]> hits(long projectId, List<NewRule> rules) {
        Iterator<int[]> found =
                hits.of(projectId, rules.stream().filter(r -> r.kind().readsTexts()).toList())
                        .iterator();
        return rules.stream()
                .map(rule ->
                        rule.kind().readsTexts()
                                ? found.next()
                                : closeness.hits(projectId, NearestExamples.of(rule.pattern())))
                .toList();
    }

    private void check(long projectId, NewRule written) {
        if (written.kind() == RuleKind.NEAREST) {
            NearestExamples.of(written.pattern()).sampleIds().forEach(id -> check(projectId, id));
        } else if (projects.get(projectId).modality() != Modality.TEXT) {
            throw new IllegalArgumentException("There are no texts here to look into.");
        } else {
            RulePattern.of(written.kind(), written.pattern());
        }
        if (projects.classes(projectId).stream().noneMatch(c -> c.id() == written.classId())) {
            throw new IllegalArgumentException("Say which class the rule votes for.");
        }
    }

    /** Gold measures rules, so it cannot make them. */
    private void check(long projectId, long example) {
        SampleView sample = samples.find(example).orElse(null);
        if (sample == null || sample.projectId() != projectId) {
            throw new IllegalArgumentException("Sample " + example + " is not in this project.");
        }
        if (sample.split() == Split.GOLD) {
            throw new IllegalArgumentException(
                    "Sample " + example + " is sealed gold and cannot be an example.");
        }
    }

    private Rule existing(long ruleId) {
        return stored.findById(ruleId)
                .orElseThrow(() -> new NoSuchElementException("The rule is gone."));
    }
}
