package io.winnow.ui.rules;

import io.winnow.label.NewRule;
import io.winnow.label.RuleView;
import io.winnow.label.Rules;
import io.winnow.round.VoteReport;
import io.winnow.round.VoteReports;
import io.winnow.sample.Glimpse;
import io.winnow.sample.Texts;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The rules of a project, what they do, and the samples that show it. */
@Component
class RuleShelf {

    private final Rules rules;
    private final VoteReports reports;
    private final Texts texts;

    RuleShelf(Rules rules, VoteReports reports, Texts texts) {
        this.rules = rules;
        this.reports = reports;
        this.texts = texts;
    }

    List<RuleView> list(long projectId) {
        return rules.list(projectId);
    }

    /** What each of {@code all} does; empty until every sample is encoded. */
    List<VoteReport> reports(long projectId, List<RuleView> all) {
        return reports.of(projectId, written(all, rule -> true), enabled(all));
    }

    /**
     * What {@code draft} would do beside the rules that vote; empty until every sample is encoded.
     *
     * @param edited the rule whose place it would take, if any
     * @throws IllegalArgumentException if it is no rule; the message says why
     */
    Optional<VoteReport> effect(long projectId, NewRule draft, @Nullable RuleView edited) {
        List<NewRule> others =
                written(
                        rules.list(projectId),
                        rule -> rule.enabled() && (edited == null || rule.id() != edited.id()));
        return reports.of(projectId, List.of(draft), others).stream().findFirst();
    }

    /** Samples that a rule may be made from. */
    List<Glimpse> offered(long projectId, long classId) {
        return texts.glimpses(reports.examples(projectId, classId));
    }

    /** Samples that the rule of {@code report} votes on. */
    List<Glimpse> examples(VoteReport report) {
        return texts.glimpses(Arrays.stream(report.examples()).boxed().toList());
    }

    /**
     * Adds {@code draft}, or puts it in the place of {@code edited}.
     *
     * @throws IllegalArgumentException if it is no rule; the message says why
     * @throws java.util.NoSuchElementException if {@code edited} is gone
     */
    void save(long projectId, NewRule draft, @Nullable RuleView edited, String by) {
        if (edited == null) {
            rules.add(projectId, draft, by);
        } else {
            rules.change(edited.id(), draft, by);
        }
    }

    void enable(RuleView rule, boolean enabled, String by) {
        rules.enable(rule.id(), enabled, by);
    }

    void remove(RuleView rule, String by) {
        rules.remove(rule.id(), by);
    }

    /** Those that vote, as they are written. */
    static List<NewRule> enabled(List<RuleView> all) {
        return written(all, RuleView::enabled);
    }

    private static List<NewRule> written(List<RuleView> all, Predicate<RuleView> wanted) {
        return all.stream().filter(wanted).map(RuleView::written).toList();
    }
}
